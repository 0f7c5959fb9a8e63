/**
 * Files of any size, sealed in segments: nothing is shown before its segment is verified, and a
 * file that was cut, extended, or whose segments were moved, is refused.
 *
 * <pre>{@code
 * try (OutputStream out = new SegmentedOutputStream(file, key, SegmentOptions.standard())) {
 *   in.transferTo(out);
 * }
 * }</pre>
 *
 * <p>Nothing returned by this package is null unless it says so.
 *
 * <p>Source of the format: our own, {@code src/docs/formats/segments.md}, after the construction
 * STREAM of Hoang, Reyhanitabar, Rogaway and Viz&aacute;r (CRYPTO 2015).
 */
@NullMarked
package vernam.segment;

import org.jspecify.annotations.NullMarked;
