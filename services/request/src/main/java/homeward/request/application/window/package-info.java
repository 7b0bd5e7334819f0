/** The requesting state extends the transfer window of a consent by the time that an obstacle took. */
@NullMarked
package homeward.request.application.window;

import org.jspecify.annotations.NullMarked;
