/** Journeys of the persons of the application, as the transfer tells of them. */
@NullMarked
package homeward.request.application.journey;

import org.jspecify.annotations.NullMarked;
