@NullMarked
package homeward.local.bench;

import org.jspecify.annotations.NullMarked;
