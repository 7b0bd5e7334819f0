package homeward.transport.transfer;

import java.util.UUID;

import homeward.events.PersonId;
import homeward.events.transport.TransferEvent.Word;

/**
 * A suspension on the way, about which the requesting state gives word.
 *
 * @param incidentId also the id of the suspension
 * @param word {@code AWAIT} until another one was given
 */
public record AwaitedWord(UUID incidentId, PersonId personId, Word word) {}
