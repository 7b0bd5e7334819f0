@NullMarked
package homeward.chassis.webhooks;

import org.jspecify.annotations.NullMarked;
