@NullMarked
package homeward.embedded.store;

import org.jspecify.annotations.NullMarked;
