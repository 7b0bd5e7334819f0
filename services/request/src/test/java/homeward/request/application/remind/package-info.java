@NullMarked
package homeward.request.application.remind;

import org.jspecify.annotations.NullMarked;
