@NullMarked
package homeward.request.correspondence.send;

import org.jspecify.annotations.NullMarked;
