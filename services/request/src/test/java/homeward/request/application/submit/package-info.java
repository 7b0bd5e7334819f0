@NullMarked
package homeward.request.application.submit;

import org.jspecify.annotations.NullMarked;
