/** An officer lists the messages of a case; those for the officer's state are thereby delivered. */
@NullMarked
package homeward.request.correspondence.deliver;

import org.jspecify.annotations.NullMarked;
