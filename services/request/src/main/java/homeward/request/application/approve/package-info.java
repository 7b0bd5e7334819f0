/** The requested state consents to the readmission of a person. */
@NullMarked
package homeward.request.application.approve;

import org.jspecify.annotations.NullMarked;
