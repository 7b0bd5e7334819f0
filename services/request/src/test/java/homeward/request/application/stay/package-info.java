@NullMarked
package homeward.request.application.stay;

import org.jspecify.annotations.NullMarked;
