/**
 * Webhooks: the feed told to partner systems that cannot hold a connection. A page of events is sent as a signed request, in
 * order, again and again until it is acknowledged; a receiver that does not acknowledge for a day is parked, visibly.
 *
 * <p>{@code Retrying} and {@code Target} decide, and are pure. {@code Deliveries} takes what no other replica has, {@code
 * Delivery} sends it.
 */
@NullMarked
package homeward.feed.webhooks;

import org.jspecify.annotations.NullMarked;
