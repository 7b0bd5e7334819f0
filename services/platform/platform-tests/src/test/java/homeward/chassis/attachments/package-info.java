@NullMarked
package homeward.chassis.attachments;

import org.jspecify.annotations.NullMarked;
