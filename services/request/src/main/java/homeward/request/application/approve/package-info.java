/** The requested state agrees to readmit a person. */
@NullMarked
package homeward.request.application.approve;

import org.jspecify.annotations.NullMarked;
