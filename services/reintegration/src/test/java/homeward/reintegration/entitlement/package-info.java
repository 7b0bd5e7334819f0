@NullMarked
package homeward.reintegration.entitlement;

import org.jspecify.annotations.NullMarked;
