package homeward.request.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Openings;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.EvidenceContent;
import homeward.events.request.PersonalDetails;
import homeward.request.application.ApplicationState.Phase;

/**
 * An earlier case of the same service, as far as a new application depends on it.
 *
 * @param persons in the order of its form
 * @param brought evidence of earlier cases still on which it rested
 */
public record FormerCase(
        CaseId caseId, StateCode requestingState, StateCode requestedState, List<Person> persons, Set<UUID> brought) {

    /**
     * @param descriptions as far as they can be read: the one that holds, and those that were corrected
     * @param outcome how the application for this person ended
     * @param filed evidence filed with the identification of the person, in the order it was learned
     */
    public record Person(PersonId personId, List<PersonalDetails> descriptions, Outcome outcome, List<Filed> filed) {}

    /**
     * Evidence filed with the identification.
     *
     * @param content null if it cannot be read any more
     * @param afterRefusal whether the application for the person had been refused before
     */
    public record Filed(UUID id, @Nullable EvidenceContent content, boolean afterRefusal) {}

    /** How an application ended for one person. */
    public enum Outcome {
        /** It has not ended. */
        RUNNING,
        /** The requested state has refused, or has withdrawn its consent. */
        REFUSED,
        /** Without a refusal and without a return: withdrawn, or lapsed. */
        ENDED,
        /** The person was handed over. */
        RETURNED
    }

    /**
     * @param state of a case that was opened
     * @param by opens what the asking state may read
     */
    public static FormerCase of(CaseId caseId, ApplicationState state, Openings by) {
        Submission submission = Requirements.submission(state);
        return new FormerCase(
                caseId,
                submission.requestingState(),
                submission.requestedState(),
                submission.persons().stream()
                        .map(person -> new Person(
                                person.personId(),
                                submission.descriptions(person.personId()).stream()
                                        .flatMap(description -> read(description, by))
                                        .toList(),
                                outcome(state, person.personId()),
                                filed(state, person.personId(), by)))
                        .toList(),
                state.brought());
    }

    private static List<Filed> filed(ApplicationState state, PersonId person, Openings by) {
        return state.filed().stream()
                .filter(one -> one.personId().equals(person))
                .map(one -> new Filed(
                        one.id(),
                        by.open(one.content(), EvidenceContent.class) instanceof Personal.Present<EvidenceContent> read
                                ? read.value()
                                : null,
                        one.afterRefusal()))
                .toList();
    }

    private static Stream<PersonalDetails> read(Personal<PersonalDetails> description, Openings by) {
        return by.open(description, PersonalDetails.class) instanceof Personal.Present<PersonalDetails> read
                ? Stream.of(read.value())
                : Stream.empty();
    }

    private static Outcome outcome(ApplicationState state, PersonId person) {
        if (state.handover(person).isPresent()) {
            return Outcome.RETURNED;
        }
        return switch (Requirements.standing(state, person)) {
            case Standing.Refused _ -> Outcome.REFUSED;
            case Standing.ConsentLost lost -> lost.denied() ? Outcome.REFUSED : Outcome.ENDED;
            case Standing.Withdrawn _ -> Outcome.ENDED;
            case Standing.Awaiting _, Standing.Consented _, Standing.Deemed _, Standing.Questioned _ ->
                state.phase() == Phase.RUNNING ? Outcome.RUNNING : Outcome.ENDED;
        };
    }
}
