@NullMarked
package homeward.transport.policy;

import org.jspecify.annotations.NullMarked;
