/**
 * The request desk: the cases with their decisions, limits, and what is due.
 *
 * <p>{@code Proceedings} is what the desk keeps of its own events beside the summary of the application that every desk
 * keeps; {@code RequestDesk} says who may read what.
 */
@NullMarked
package homeward.request.casefile;

import org.jspecify.annotations.NullMarked;
