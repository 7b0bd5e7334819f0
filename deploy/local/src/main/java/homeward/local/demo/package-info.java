/**
 * Plays the cases in {@code samples/} through the public APIs and prints their histories. {@link
 * homeward.local.demo.Sample} is the format of a sample, {@link homeward.local.demo.SamplePlayer} carries out its
 * steps, with {@link homeward.local.demo.CaseFeed} for looks at the live feed, {@link homeward.local.demo.Story} prints the result.
 */
@NullMarked
package homeward.local.demo;

import org.jspecify.annotations.NullMarked;
