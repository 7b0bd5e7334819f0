@NullMarked
package homeward.request.application.window;

import org.jspecify.annotations.NullMarked;
