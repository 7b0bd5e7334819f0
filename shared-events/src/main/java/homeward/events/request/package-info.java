/**
 * Events of the request service: an application of a requesting state to a requested state for one or several persons,
 * with its replies, time limits, consents and protection concerns.
 */
@NullMarked
package homeward.events.request;

import org.jspecify.annotations.NullMarked;
