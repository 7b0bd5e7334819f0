/** A doctor finds a person fit, or unfit, to travel. */
@NullMarked
package homeward.transport.transfer.certify;

import org.jspecify.annotations.NullMarked;
