@NullMarked
package homeward.request.correspondence.deliver;

import org.jspecify.annotations.NullMarked;
