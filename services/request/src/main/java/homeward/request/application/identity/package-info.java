/** Whether two descriptions can be of the same person: by a document, or by name and date of birth in any spelling. */
@NullMarked
package homeward.request.application.identity;

import org.jspecify.annotations.NullMarked;
