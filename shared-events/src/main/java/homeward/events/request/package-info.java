/**
 * Events of the request service: an application of a requesting state to a requested state for one or several persons,
 * with its replies, time limits, consents and suspensions, and the messages of the two states about it. Why a return is suspended or an application
 * withdrawn stays with the requesting state.
 */
@NullMarked
package homeward.events.request;

import org.jspecify.annotations.NullMarked;
