@NullMarked
package homeward.request.application.approve;

import org.jspecify.annotations.NullMarked;
