package homeward.events.disclosure;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.MayNotLeave;
import homeward.events.PersonId;
import homeward.events.StateCode;

/**
 * The record of transmission, receipt, access, correction and erasure of personal data that the treaties'
 * data-protection articles require of the parties. Each entry is a stream of its own.
 *
 * <p>{@code fields} are names of form fields ({@code details}, {@code circumstances}, …), never values.
 */
public sealed interface DisclosureEvent extends DomainEvent {

    Set<PersonId> persons();

    record DataDisclosed(CaseId caseId, Set<PersonId> persons, Set<String> fields, StateCode from, Set<StateCode> to)
            implements DisclosureEvent {}

    record DataReceived(CaseId caseId, Set<PersonId> persons, StateCode from, StateCode by)
            implements DisclosureEvent {}

    record DataRead(CaseId caseId, Set<PersonId> persons, Set<String> fields, StateCode by, String purpose)
            implements DisclosureEvent {}

    record CorrectionNotified(CaseId caseId, Set<PersonId> persons, Set<String> fields, StateCode from, StateCode to)
            implements DisclosureEvent {}

    /**
     * With what was sent, an officer confirmed that free text and files contain nothing of this.
     *
     * @param by the sender's state
     */
    record DisclosureConfirmed(CaseId caseId, Set<PersonId> persons, Set<MayNotLeave> confirmed, StateCode by)
            implements DisclosureEvent {}

    /** Data was not sent to another state: an attempt to send what must not be sent was refused. Says no more than that. */
    record DataWithheld(CaseId caseId, Set<PersonId> persons, StateCode by) implements DisclosureEvent {}

    /**
     * A state looked for persons of a case in its other cases, by their documents, names and dates of birth. What it found
     * is not said.
     */
    record SamePersonSought(CaseId caseId, Set<PersonId> persons, StateCode by) implements DisclosureEvent {}

    /**
     * An officer looked for persons in the cases of the own state, by what is named in {@code fields}.
     *
     * @param caseId of the search, which belongs to no case
     * @param persons found
     */
    record PersonsSought(CaseId caseId, Set<PersonId> persons, Set<String> fields, StateCode by)
            implements DisclosureEvent {}

    /** An administrator proposes the erasure; another one carries it out. */
    record ErasureProposed(CaseId caseId, Set<PersonId> persons, StateCode by, ErasureGround ground)
            implements DisclosureEvent {}

    /**
     * Recorded before the copy of the key is destroyed.
     *
     * @param everywhere whether no other state held a copy then, so that the data is unreadable for all afterwards
     */
    record PersonDataErased(
            CaseId caseId, Set<PersonId> persons, StateCode by, ErasureGround ground, boolean everywhere)
            implements DisclosureEvent {}

    /**
     * A person was given access to what concerns him or her in the own case, by a code on a letter and a secret of the person's
     * own. Whatever access the state had given the person before ends with it.
     *
     * @param until when it ends if nobody ends it before
     * @param guardianPresent whether a guardian was there; of a child always; an object, since some readers are shown none
     */
    record AccessGiven(
            CaseId caseId, Set<PersonId> persons, StateCode by, UUID accessId, Instant until, Boolean guardianPresent)
            implements DisclosureEvent {}

    /** Somebody with the code and the secret was shown what concerns the person. */
    record AccessUsed(CaseId caseId, Set<PersonId> persons, StateCode by, UUID accessId) implements DisclosureEvent {}

    /**
     * Somebody had the code, and not the secret.
     *
     * @param failures how often that has happened with this code, this time included; an object, since some readers are shown none
     */
    record AccessFailed(CaseId caseId, Set<PersonId> persons, StateCode by, UUID accessId, Integer failures)
            implements DisclosureEvent {}

    /** An officer ended a person's access. */
    record AccessRevoked(CaseId caseId, Set<PersonId> persons, StateCode by, UUID accessId)
            implements DisclosureEvent {}

    enum ErasureGround {
        RETENTION_ENDED,
        DATA_SUBJECT_REQUEST,
        UNLAWFULLY_PROCESSED,
        TREATY_OBLIGATION
    }
}
