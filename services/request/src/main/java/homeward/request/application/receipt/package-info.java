/** The requested state confirms that it received the application. */
@NullMarked
package homeward.request.application.receipt;

import org.jspecify.annotations.NullMarked;
