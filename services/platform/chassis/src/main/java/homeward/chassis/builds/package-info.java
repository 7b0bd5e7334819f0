/**
 * The builds of a read model: which one is read, and which are written.
 *
 * <p><b>Guarantees.</b> Each build is a collection of its own. One small document per read model names the live build,
 * the one a rebuild fills and the one being retired; a process's copy of it is at most {@link
 * homeward.chassis.builds.Builds#FRESH} old.
 *
 * <p><b>For service authors.</b> Nothing.
 *
 * <p><b>For maintainers.</b> Changes are compare-and-set; {@code rebuilding} waits at every step until all copies are
 * fresh.
 */
@NullMarked
package homeward.chassis.builds;

import org.jspecify.annotations.NullMarked;
