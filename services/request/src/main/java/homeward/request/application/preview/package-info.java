/** An officer of the requesting state asks what of a draft would be told to the requested state. Nothing is recorded. */
@NullMarked
package homeward.request.application.preview;

import org.jspecify.annotations.NullMarked;
