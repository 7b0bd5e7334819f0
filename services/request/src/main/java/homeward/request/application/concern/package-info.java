/** Protection concerns, which bar the transfer until they are lifted. */
@NullMarked
package homeward.request.application.concern;

import org.jspecify.annotations.NullMarked;
