/**
 * Values to JSON text and back: Jackson, set up once, to write what Python's serialiser writes and
 * to read what it reads. Nothing in the text chooses a Java class.
 *
 * <p>Source: specification chunky2048, section 12.
 */
@NullMarked
package vernam.storage.json;

import org.jspecify.annotations.NullMarked;
