/**
 * Sealed messages: made and opened by {@link vernam.message.Chunky2048} (and, for old peers, {@link
 * vernam.message.OneTimePad} and {@link vernam.message.OneTimePad017}), in the forms in which
 * aiootp writes and reads them. {@link vernam.message.Chunky2048Batch} does many at once, as {@link
 * vernam.message.PasswordHashBatch} does passwords and {@link vernam.message.HashBatch} hashes.
 * {@link vernam.message.OnlineSealer} and {@link vernam.message.OnlineOpener} do it packet by
 * packet; {@link vernam.message.BlockCipher}, {@link vernam.message.StreamHmac}, {@link
 * vernam.message.Padder} and {@link vernam.message.Keystream} are the parts of which all of this is
 * made.
 */
@NullMarked
package vernam.message;

import org.jspecify.annotations.NullMarked;
