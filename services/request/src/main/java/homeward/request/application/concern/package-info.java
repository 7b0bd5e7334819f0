/** Protection concerns stop a return until they are lifted. */
@NullMarked
package homeward.request.application.concern;

import org.jspecify.annotations.NullMarked;
