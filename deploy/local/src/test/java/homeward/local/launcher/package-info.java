/** The launcher as the person at the keyboard meets it: a process with a status and lines of text. */
@NullMarked
package homeward.local.launcher;

import org.jspecify.annotations.NullMarked;
