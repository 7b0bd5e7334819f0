/** The requested state extends the reply limit, with reasons and within the treaty's maximum. */
@NullMarked
package homeward.request.application.extend;

import org.jspecify.annotations.NullMarked;
