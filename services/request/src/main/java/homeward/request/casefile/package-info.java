/**
 * The request desk: cases with their decisions, time limits and due moments.
 *
 * <p>{@code Proceedings} is the desk's view of its own events, in addition to the summary of the application that all
 * desks share; {@code RequestDesk} defines who may read what.
 */
@NullMarked
package homeward.request.casefile;

import org.jspecify.annotations.NullMarked;
