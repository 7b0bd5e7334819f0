/** An officer brings a file for a message; officers of both sides open the files of messages. */
@NullMarked
package homeward.request.correspondence.attach;

import org.jspecify.annotations.NullMarked;
