/**
 * The transport desk: who may travel when, and which conditions are not satisfied.
 *
 * <p>{@code TransferFile} is the desk's view of its own events: the state on which departures are decided, and facts
 * for readers only. {@code TransferView} is its presentation; {@code Outlook} applies the departure rules. {@code
 * TransportDesk} defines who may read what and shows transit states their own legs only.
 */
@NullMarked
package homeward.transport.casefile;

import org.jspecify.annotations.NullMarked;
