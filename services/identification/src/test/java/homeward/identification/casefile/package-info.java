@NullMarked
package homeward.identification.casefile;

import org.jspecify.annotations.NullMarked;
