/**
 * Lazy pipelines and two-way coroutines, and the helpers around keys that go with them; source:
 * specification pipelines.
 */
@NullMarked
package vernam.pipeline;

import org.jspecify.annotations.NullMarked;
