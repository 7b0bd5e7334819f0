/**
 * The launcher behind {@code ./homeward}: the commands {@code up}, {@code demo}, {@code clock}, {@code bench} and
 * {@code verify}, one class each, registered in {@code Main}.
 *
 * <p>Guarantees: the exit status is 0 on success, 1 on failure and 2 for an invalid command line. A failure the user can
 * correct is a {@link homeward.local.console.PlainError}, shown as one line. {@code verify} never changes a journal.
 *
 * <p>The commands only parse options and print results. {@code run} starts and stops the platform, {@code servers} its
 * broker, store and issuer; {@code demo} plays the samples, {@code bench} measures the running platform.
 */
@NullMarked
package homeward.local;

import org.jspecify.annotations.NullMarked;
