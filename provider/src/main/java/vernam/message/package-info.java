/**
 * Sealed messages: made and opened by {@link vernam.message.Chunky2048} (and, for old peers, {@link
 * vernam.message.OneTimePad} and {@link vernam.message.OneTimePad017}), in the forms in which
 * aiootp writes and reads them.
 */
@NullMarked
package vernam.message;

import org.jspecify.annotations.NullMarked;
