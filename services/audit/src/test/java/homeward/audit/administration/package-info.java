@NullMarked
package homeward.audit.administration;

import org.jspecify.annotations.NullMarked;
