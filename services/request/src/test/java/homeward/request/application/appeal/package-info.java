@NullMarked
package homeward.request.application.appeal;

import org.jspecify.annotations.NullMarked;
