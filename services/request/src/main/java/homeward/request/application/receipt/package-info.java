/** The requested state confirms receipt of the application. */
@NullMarked
package homeward.request.application.receipt;

import org.jspecify.annotations.NullMarked;
