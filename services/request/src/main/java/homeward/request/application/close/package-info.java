/** The requesting state closes the case with its outcome. */
@NullMarked
package homeward.request.application.close;

import org.jspecify.annotations.NullMarked;
