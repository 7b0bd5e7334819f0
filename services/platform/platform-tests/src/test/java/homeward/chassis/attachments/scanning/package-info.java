@NullMarked
package homeward.chassis.attachments.scanning;

import org.jspecify.annotations.NullMarked;
