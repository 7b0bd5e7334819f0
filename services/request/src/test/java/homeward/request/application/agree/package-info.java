@NullMarked
package homeward.request.application.agree;

import org.jspecify.annotations.NullMarked;
