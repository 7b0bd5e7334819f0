/** An officer asks in which other cases of his or her own state a person of a case appears. */
@NullMarked
package homeward.request.application.recognise;

import org.jspecify.annotations.NullMarked;
