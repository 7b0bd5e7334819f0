@NullMarked
package homeward.chassis.attachments.files;

import org.jspecify.annotations.NullMarked;
