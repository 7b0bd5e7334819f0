/**
 * The measurement behind {@code ./homeward bench path}: latency from a REST command to two services' read models, at fixed
 * rates, and throughput of a read model's rebuild. Results and targets are in {@code PERFORMANCE.md}.
 *
 * <p>Guarantees: the platform runs in processes of its own, on temporary data and free ports, and is stopped and deleted
 * afterwards; data on given servers stays. The load is open: latency counts from the moment a command was due, so that a
 * slow answer cannot hide behind a delayed command. Any unexpected answer aborts the measurement.
 *
 * <p>{@code PathBench} is the command and the order of the steps, {@code TemporaryRun} the platform, {@code OpenLoad} the
 * load, {@code RateResult} and {@code RebuildBench} the results, {@code PathReport} the comparison with the targets.
 *
 * <p>{@code ListsBench} is {@code ./homeward bench lists}: {@code ListsFill} makes the cases, {@code ListsLoad} asks the request desk,
 * {@code PagesLoad} opens the console's pages with the cookies of {@code PageVisitor}. Here the load is closed, by as many callers as are
 * said, and a page that is not the one that was wanted has failed, however fast it came ({@code PageTimes}).
 */
@NullMarked
package homeward.local.bench;

import org.jspecify.annotations.NullMarked;
