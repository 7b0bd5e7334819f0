@NullMarked
package homeward.reintegration.casefile;

import org.jspecify.annotations.NullMarked;
