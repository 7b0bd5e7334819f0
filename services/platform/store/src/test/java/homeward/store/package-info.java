@NullMarked
package homeward.store;

import org.jspecify.annotations.NullMarked;
