/**
 * The cipher OneTimePad of aiootp 0.18, the predecessor of Chunky2048; specification
 * onetimepad-0.18. It has no synthetic IV: under one key, salt and pid all pads repeat, so a salt
 * must never be used twice.
 */
@NullMarked
package vernam.onetimepad;

import org.jspecify.annotations.NullMarked;
