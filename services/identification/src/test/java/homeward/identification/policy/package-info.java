@NullMarked
package homeward.identification.policy;

import org.jspecify.annotations.NullMarked;
