/**
 * The transport desk: who may travel when, and what is missing.
 *
 * <p>{@code TransferFile} is what the desk keeps of its own events: the very state that departures are decided by, and what
 * only readers want to know. {@code TransferView} shows it; its {@code Outlook} asks the rules that decide. {@code
 * TransportDesk} says who may read what, and shows transit states their legs alone.
 */
@NullMarked
package homeward.transport.casefile;

import org.jspecify.annotations.NullMarked;
