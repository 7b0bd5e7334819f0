@NullMarked
package homeward.request.application.concern;

import org.jspecify.annotations.NullMarked;
