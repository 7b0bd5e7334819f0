/** The requesting state applies for the readmission of a person or a family. */
@NullMarked
package homeward.request.application.submit;

import org.jspecify.annotations.NullMarked;
