/** What all commands share: streams, key files, inputs and outputs, failures, exit codes. */
@NullMarked
package vernam.cli.io;

import org.jspecify.annotations.NullMarked;
