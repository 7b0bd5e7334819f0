@NullMarked
package homeward.request.application.extend;

import org.jspecify.annotations.NullMarked;
