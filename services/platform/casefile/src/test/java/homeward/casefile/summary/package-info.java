@NullMarked
package homeward.casefile.summary;

import org.jspecify.annotations.NullMarked;
