/** The journal as Axon Framework's event storage. */
@NullMarked
package homeward.journal.axon;

import org.jspecify.annotations.NullMarked;
