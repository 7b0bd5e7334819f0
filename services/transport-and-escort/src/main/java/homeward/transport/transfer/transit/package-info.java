/**
 * Transit through a third state: the requesting state asks, the transit state authorises, refuses or revokes. Where a rule
 * lets silence suffice, the requesting state announces the transit after the reply limit.
 */
@NullMarked
package homeward.transport.transfer.transit;

import org.jspecify.annotations.NullMarked;
