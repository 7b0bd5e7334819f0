/** The application learns what evidence is filed with the identification. */
@NullMarked
package homeward.request.application.learn;

import org.jspecify.annotations.NullMarked;
