@NullMarked
package homeward.reintegration.returnee.closing;

import org.jspecify.annotations.NullMarked;
