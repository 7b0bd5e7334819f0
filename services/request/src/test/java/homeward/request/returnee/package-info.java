@NullMarked
package homeward.request.returnee;

import org.jspecify.annotations.NullMarked;
