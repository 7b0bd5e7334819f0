@NullMarked
package homeward.request.application.correct;

import org.jspecify.annotations.NullMarked;
