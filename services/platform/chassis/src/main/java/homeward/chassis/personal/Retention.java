package homeward.chassis.personal;

import java.time.LocalDate;
import java.util.Optional;

import homeward.events.CaseId;
import homeward.events.StateCode;

/**
 * Until when the data of a case's persons is kept. Every service that offers erasure declares one as a CDI bean; {@code
 * casefile} has the one for case files. Blocking.
 */
@FunctionalInterface
public interface Retention {

    /**
     * The last day, in UTC, on which the data is kept; empty if the case has not ended, or it is not known here that it
     * has.
     *
     * @param reader a party of the case
     */
    Optional<LocalDate> lastDay(CaseId caseId, StateCode reader);
}
