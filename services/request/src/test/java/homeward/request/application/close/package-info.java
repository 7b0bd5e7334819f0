@NullMarked
package homeward.request.application.close;

import org.jspecify.annotations.NullMarked;
