/**
 * Events of the request service: one application of a requesting state to a requested state, for one or several persons,
 * with its answers, time limits, consents and protection concerns.
 */
@NullMarked
package homeward.events.request;

import org.jspecify.annotations.NullMarked;
