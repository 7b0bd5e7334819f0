/**
 * Plays the cases in {@code samples/} through the public APIs and tells their histories. {@link
 * homeward.local.demo.Sample} is the form of a sample; {@link homeward.local.demo.SamplePlayer} carries out its steps;
 * {@link homeward.local.demo.Story} is what a reader sees.
 */
@NullMarked
package homeward.local.demo;

import org.jspecify.annotations.NullMarked;
