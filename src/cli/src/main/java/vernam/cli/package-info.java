/**
 * The {@code vernam} command.
 *
 * <p>{@link vernam.cli.Main} only exits; {@link vernam.cli.Cli} runs one command line over streams
 * and a clock it is given, so tests need no process. Each command is one class: those about single
 * messages in {@code message}, those about stores in {@code store}, the guided tour in {@code
 * tour}. What they share (streams, key files, failures) is in {@code io}.
 */
@NullMarked
package vernam.cli;

import org.jspecify.annotations.NullMarked;
