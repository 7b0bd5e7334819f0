/**
 * Events into documents: at least once in, exactly once in effect.
 *
 * <p><b>Guarantees.</b> When a batch returns, each of its events is stored by a majority in every build that is or
 * will be read, or its stream is parked. An event is applied by its place in its stream: a repeated one has no effect,
 * a gap parks the stream. Several replicas may fold the same build at once; a lost race is folded again.
 *
 * <p><b>For service authors.</b> Nothing.
 *
 * <p><b>For maintainers.</b> {@code ProjectionChannel} (Kafka) &rarr; {@code ProjectionConsumer} (which builds) &rarr;
 * {@code ProjectionRunner} (one build, one batch) &rarr; {@code BatchFold} and {@code SectionFold} (in memory, pure)
 * &rarr; {@code ProjectionStore} (the write). {@code SectionMemory} saves reading; whatever looks amiss in it is read
 * again.
 */
@NullMarked
package homeward.chassis.folding;

import org.jspecify.annotations.NullMarked;
