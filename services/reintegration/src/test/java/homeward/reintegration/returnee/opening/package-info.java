@NullMarked
package homeward.reintegration.returnee.opening;

import org.jspecify.annotations.NullMarked;
