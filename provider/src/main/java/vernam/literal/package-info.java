/**
 * Values in Python's literal syntax: the text form in which keys, salts, associated data and tags
 * enter the hashes of aiootp's formats (specification chunky2048, section 3).
 */
@NullMarked
package vernam.literal;

import org.jspecify.annotations.NullMarked;
