/** Several processes of every service at once. */
@NullMarked
package homeward.local.replicas;

import org.jspecify.annotations.NullMarked;
