/**
 * One base address for everything: {@code /request/cases} is {@code /cases} of the service request, and what begins with the name of no service is
 * a page of the console. No rule is decided here:
 * whoever calls is known to the services alone, by the same token, and their answers are passed on as they are, except that the
 * addresses in {@code Location} and {@code Link} get the prefix that leads back.
 *
 * <p>{@code Destination} reads the address, {@code FrontDoor} refuses what may not come in, and {@code Forwarding} passes on what
 * may, streaming bodies in both directions.
 */
@NullMarked
package homeward.gateway;

import org.jspecify.annotations.NullMarked;
