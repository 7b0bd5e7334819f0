@NullMarked
package homeward.request.application.interview;

import org.jspecify.annotations.NullMarked;
