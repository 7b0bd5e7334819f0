package homeward.audit.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import homeward.events.reintegration.ReintegrationEvent.ReintegrationOutcome;
import homeward.events.request.ApplicationEvent.RefusalReason;

/** What is counted, in applications. An application counts at most once in each group of measures that exclude each other. */
public enum Measure {
    SUBMITTED,
    /** The requested state has confirmed receipt. */
    RECEIVED,
    /** As a whole, for whatever reason. */
    WITHDRAWN,

    /** All persons were answered in time, and at least one was approved. */
    APPROVED_IN_TIME,
    /** All persons were answered in time, and none was approved: the sum of what is published of the reasons. */
    REFUSED_IN_TIME,
    REFUSED_NOT_A_NATIONAL,
    REFUSED_EVIDENCE_INSUFFICIENT,
    REFUSED_EVIDENCE_FALSE,
    REFUSED_CONDITIONS_FOR_THIRD_COUNTRY_NATIONAL_NOT_MET,
    REFUSED_SUBMITTED_TOO_LATE,
    REFUSED_ANOTHER_STATE_RESPONSIBLE,
    REFUSED_IDENTITY_MISMATCH,
    REFUSED_FOR_SEVERAL_REASONS,
    /** At least one person was answered after the limit, whatever the answer; nobody by silence. */
    LATE,
    /** The limit passed without an answer for at least one person, which is consent. */
    SILENCE,

    /** The first travel document that was asked for was issued, in time or without a limit. */
    DOCUMENT_IN_TIME,
    DOCUMENT_LATE,
    /** None was issued in time, so that one of the requesting state is accepted. */
    DOCUMENT_SUBSTITUTE,

    /** First handover; all who were handed over returned voluntarily. */
    RETURNED_VOLUNTARILY,
    RETURNED_BY_FORCE,
    /** A readmission was claimed to be in error. */
    READMITTED_IN_ERROR,

    /** The first plan of reintegration. */
    PLANNED_BEFORE_RETURN,
    PLANNED_AFTER_RETURN,
    /** The first reintegration of the application that was closed, by its outcome. */
    CLOSED_PLAN_COMPLETED,
    CLOSED_PERIOD_ENDED,
    CLOSED_DECLINED,
    CLOSED_CONTACT_LOST,
    CLOSED_MIGRATED_AGAIN;

    private static final String REFUSED = "REFUSED_";
    private static final String CLOSED = "CLOSED_";

    /** The parts of {@link #REFUSED_IN_TIME}. */
    static final List<Measure> REASONS = Arrays.stream(values())
            .filter(measure -> measure.name().startsWith(REFUSED) && measure != REFUSED_IN_TIME)
            .toList();

    /** Those that are counted, and not made of others. */
    static final List<Measure> COUNTED = Arrays.stream(values())
            .filter(measure -> measure != REFUSED_IN_TIME)
            .toList();

    /** By how many applications the exact number of a period can be less or more than the published one. */
    int within(int minimum) {
        return Precondition.slack(this == REFUSED_IN_TIME ? REASONS : List.of(this), minimum);
    }

    static Measure refusedFor(RefusalReason reason) {
        return valueOf(REFUSED + reason.name());
    }

    /** Empty if no officer closed it. */
    static Optional<Measure> closedWith(ReintegrationOutcome outcome) {
        return outcome == ReintegrationOutcome.RETURN_ENDED
                ? Optional.empty()
                : Optional.of(valueOf(CLOSED + outcome.name()));
    }
}
