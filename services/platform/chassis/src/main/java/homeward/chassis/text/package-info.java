/**
 * What may stand in a text that comes from outside.
 *
 * <p><b>Guarantees.</b> {@link homeward.chassis.text.Texts} accepts visible text in any script and refuses what people
 * cannot see or what displays otherwise than it is stored. Lengths are counted in characters as people see them.
 *
 * <p><b>For service authors.</b> Nothing: every text of a request is checked where it is read.
 *
 * <p><b>For maintainers.</b> Pure functions without dependencies. They are applied to bodies in {@code rest.StrictJson},
 * to paths and queries in {@code rest.KnownParameters}, and to claims in {@code security.Caller}.
 */
@NullMarked
package homeward.chassis.text;

import org.jspecify.annotations.NullMarked;
