/**
 * Which build of a read model is read and which are written.
 *
 * <p><b>Guarantees.</b> Each build is a collection of its own. One small document per read model says which build is
 * live, which one a rebuild fills and which one retires; every process knows it at most {@link
 * homeward.chassis.builds.Builds#FRESH} late.
 *
 * <p><b>For service authors.</b> Nothing.
 *
 * <p><b>For maintainers.</b> Changes are compare-and-set; {@code rebuilding} waits out the freshness at every step.
 */
@NullMarked
package homeward.chassis.builds;

import org.jspecify.annotations.NullMarked;
