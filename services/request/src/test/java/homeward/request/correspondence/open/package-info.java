@NullMarked
package homeward.request.correspondence.open;

import org.jspecify.annotations.NullMarked;
