/** The requesting state corrects what the form says about a person; the requested state is told. */
@NullMarked
package homeward.request.application.correct;

import org.jspecify.annotations.NullMarked;
