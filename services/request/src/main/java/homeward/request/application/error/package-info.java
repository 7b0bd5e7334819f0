/** The requested state claims that a person was readmitted in error, within the treaty's limit. */
@NullMarked
package homeward.request.application.error;

import org.jspecify.annotations.NullMarked;
