@NullMarked
package homeward.request.correspondence;

import org.jspecify.annotations.NullMarked;
