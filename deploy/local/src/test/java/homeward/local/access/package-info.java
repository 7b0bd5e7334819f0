@NullMarked
package homeward.local.access;

import org.jspecify.annotations.NullMarked;
