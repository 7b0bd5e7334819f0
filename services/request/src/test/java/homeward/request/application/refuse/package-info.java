@NullMarked
package homeward.request.application.refuse;

import org.jspecify.annotations.NullMarked;
