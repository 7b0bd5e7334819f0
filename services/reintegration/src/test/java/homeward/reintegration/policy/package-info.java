@NullMarked
package homeward.reintegration.policy;

import org.jspecify.annotations.NullMarked;
