/**
 * The page that shows figures: {@link vernam.benchmarks.page.Page}. It stands alone: its plots are
 * drawn into it, and it asks for nothing else and runs nothing.
 */
@NullMarked
package vernam.benchmarks.page;

import org.jspecify.annotations.NullMarked;
