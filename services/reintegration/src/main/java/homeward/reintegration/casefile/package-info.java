/**
 * The reintegration desk: plan, package and assistance of every returned person.
 *
 * <p>{@code Assistance} is what the desk keeps of one person's own stream beside the summary that every desk keeps;
 * {@code ReintegrationDesk} says who may read what.
 */
@NullMarked
package homeward.reintegration.casefile;

import org.jspecify.annotations.NullMarked;
