/** A return that was suspended on the way: the requesting state decides what happens on landing. */
@NullMarked
package homeward.transport.transfer.word;

import org.jspecify.annotations.NullMarked;
