@NullMarked
package homeward.casefile;

import org.jspecify.annotations.NullMarked;
