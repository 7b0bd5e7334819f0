/** Files that belong to an event. What they contain is stored apart, encrypted; the event has what identifies them. */
@NullMarked
package homeward.events.attachments;

import org.jspecify.annotations.NullMarked;
