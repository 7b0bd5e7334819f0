/**
 * The chassis: the common runtime of all services. A service declares deciders, read models, policies and deadlines as
 * CDI beans; the chassis carries out commands, publishes events, folds read models, reports errors as problems, seals
 * personal data and provides the clock.
 *
 * <p>The packages depend on each other in one direction only; {@code README.md} of this module lists them in reading
 * order and names the types that a service author needs. A service's code uses {@code deciding}, {@code commands},
 * {@code projections}, {@code documents}, {@code reading}, {@code policies}, {@code deadlines}, {@code personal} and
 * {@code security}, and nothing else.
 */
@NullMarked
package homeward.chassis;

import org.jspecify.annotations.NullMarked;
