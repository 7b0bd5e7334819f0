/**
 * Folds events into documents: delivered at least once, applied exactly once.
 *
 * <p><b>Guarantees.</b> When a batch returns, each of its events is stored by a majority in every build that is or
 * will be read, or its stream is parked. An event is applied by its position in its stream: a repeated one has no
 * effect, a gap parks the stream. Several replicas may fold the same build at once; a lost race is folded again.
 *
 * <p><b>For service authors.</b> Nothing.
 *
 * <p><b>For maintainers.</b> {@code ProjectionChannel} (Kafka) &rarr; {@code ProjectionConsumer} (which builds) &rarr;
 * {@code ProjectionRunner} (one build, one batch) &rarr; {@code BatchFold} and {@code SectionFold} (in memory, pure)
 * &rarr; {@code ProjectionStore} (the write). {@code SectionMemory} is a cache; gaps seen in it are re-checked against
 * the store.
 */
@NullMarked
package homeward.chassis.folding;

import org.jspecify.annotations.NullMarked;
