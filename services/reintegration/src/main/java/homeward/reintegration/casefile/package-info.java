/**
 * The reintegration desk: plan, package and assistance of every returned person.
 *
 * <p>{@code Assistance} is the desk's view of a person's stream, in addition to the summary that all desks share;
 * {@code ReintegrationDesk} defines who may read what.
 */
@NullMarked
package homeward.reintegration.casefile;

import org.jspecify.annotations.NullMarked;
