/** The requested state sends the result of the interview that the application asked for. */
@NullMarked
package homeward.request.application.interview;

import org.jspecify.annotations.NullMarked;
