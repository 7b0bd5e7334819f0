/**
 * Types of files by their content, and the removal of metadata. Plain streams; nothing is held as a whole. A file that is not
 * what it begins as is {@link homeward.chassis.attachments.files.Malformed}.
 */
@NullMarked
package homeward.chassis.attachments.files;

import org.jspecify.annotations.NullMarked;
