/** Tests of the gateway. */
@NullMarked
package homeward.gateway;

import org.jspecify.annotations.NullMarked;
