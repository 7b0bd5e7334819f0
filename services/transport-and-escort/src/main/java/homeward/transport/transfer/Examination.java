package homeward.transport.transfer;

import java.time.Instant;
import java.util.Optional;

import homeward.chassis.deciding.Openings;
import homeward.events.Personal;
import homeward.events.transport.TransferEvent.FitnessFinding;

/** A medical examination of a person. A finding that cannot be opened permits nothing. */
public record Examination(Instant examinedAt, Personal<FitnessFinding> finding) {

    /** Whether the person is known to have been found fit. */
    public boolean fit() {
        return fitUntil().isPresent();
    }

    public boolean fitAt(Instant moment) {
        return !moment.isBefore(examinedAt)
                && fitUntil().filter(moment::isBefore).isPresent();
    }

    private Optional<Instant> fitUntil() {
        return finding instanceof Personal.Present<FitnessFinding> known
                ? Optional.ofNullable(known.value().fitUntil())
                : Optional.empty();
    }

    Examination opened(Openings by) {
        return new Examination(examinedAt, by.open(finding, FitnessFinding.class));
    }
}
