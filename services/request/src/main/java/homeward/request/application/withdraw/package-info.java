/** The requesting state withdraws the whole application. */
@NullMarked
package homeward.request.application.withdraw;

import org.jspecify.annotations.NullMarked;
