@NullMarked
package homeward.chassis.security;

import org.jspecify.annotations.NullMarked;
