@NullMarked
package homeward.reintegration.returnee;

import org.jspecify.annotations.NullMarked;
