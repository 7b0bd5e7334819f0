/** The requested state refuses to readmit a person, with reasons. */
@NullMarked
package homeward.request.application.refuse;

import org.jspecify.annotations.NullMarked;
