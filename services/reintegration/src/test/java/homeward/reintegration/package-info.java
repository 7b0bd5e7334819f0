@NullMarked
package homeward.reintegration;

import org.jspecify.annotations.NullMarked;
