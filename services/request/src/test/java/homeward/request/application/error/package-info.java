@NullMarked
package homeward.request.application.error;

import org.jspecify.annotations.NullMarked;
