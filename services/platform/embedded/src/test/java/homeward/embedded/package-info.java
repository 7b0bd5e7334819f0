@NullMarked
package homeward.embedded;

import org.jspecify.annotations.NullMarked;
