@NullMarked
package homeward.local.servers;

import org.jspecify.annotations.NullMarked;
