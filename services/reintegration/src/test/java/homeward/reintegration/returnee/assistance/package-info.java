@NullMarked
package homeward.reintegration.returnee.assistance;

import org.jspecify.annotations.NullMarked;
