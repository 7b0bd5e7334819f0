package homeward.transport.transfer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Openings;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.transport.TransferEvent.SuspensionContent;

/**
 * A suspension of a return, as learned by this service.
 *
 * @param suspendedAt null if only its end has been learned so far
 * @param raisedBy pseudonym of the officer in this suspension; null if only its end has been learned so far
 * @param content sealed until it is opened for the requesting state; null if it is not known
 * @param sequence of its beginning in the application's stream; -1 if only its end has been learned so far
 */
public record Suspension(
        PersonId personId,
        @Nullable UUID raisedBy,
        @Nullable Instant suspendedAt,
        @Nullable Personal<SuspensionContent> content,
        long sequence,
        boolean ended) {

    static final long UNKNOWN = -1;

    public boolean inForce() {
        return suspendedAt != null && !ended;
    }

    /** Empty if it was not opened, or is not known. */
    public Optional<SuspensionContent> known() {
        return content instanceof Personal.Present<SuspensionContent> known
                ? Optional.of(known.value())
                : Optional.empty();
    }

    Suspension opened(Openings by) {
        return content == null
                ? this
                : new Suspension(
                        personId, raisedBy, suspendedAt, by.open(content, SuspensionContent.class), sequence, ended);
    }
}
