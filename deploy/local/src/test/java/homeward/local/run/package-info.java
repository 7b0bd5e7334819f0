@NullMarked
package homeward.local.run;

import org.jspecify.annotations.NullMarked;
