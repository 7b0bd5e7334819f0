@NullMarked
package homeward.casefile.disclosure;

import org.jspecify.annotations.NullMarked;
