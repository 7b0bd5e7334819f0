package homeward.request.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.Procedure;
import homeward.events.request.PersonalDetails;
import homeward.events.request.Transferee;

/**
 * The application as submitted.
 *
 * @param stayKnownSince since when the requesting state knew of an irregular stay, as corrected; null if it did not say
 * @param persons in the order of the form, as corrected since
 * @param replaced descriptions of persons that were corrected, in that order
 * @param correctedAt last correction of what a reply rests on; null if there was none
 */
@RecordBuilder
public record Submission(
        StateCode requestingState,
        StateCode requestedState,
        TreatyReference treaty,
        Procedure procedure,
        boolean interviewRequested,
        Instant submittedAt,
        @Nullable LocalDate stayKnownSince,
        List<Transferee> persons,
        List<Personal<PersonalDetails>> replaced,
        @Nullable Instant correctedAt)
        implements SubmissionBuilder.With {

    static Submission of(ApplicationSubmitted e) {
        return new Submission(
                e.requestingState(),
                e.requestedState(),
                e.treaty(),
                e.procedure(),
                e.interviewRequested(),
                e.submittedAt(),
                e.irregularStayKnownSince(),
                e.persons(),
                List.of(),
                null);
    }

    /**
     * When a reply limit begins that runs from this moment: not before the last correction of what the reply rests on, since
     * silence about other data is no consent.
     */
    public Instant limitFrom(Instant moment) {
        return correctedAt == null || moment.isAfter(correctedAt) ? moment : correctedAt;
    }

    /** @throws java.util.NoSuchElementException if the application does not cover the person */
    public Transferee person(PersonId id) {
        return persons.stream()
                .filter(person -> person.personId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Submission with(UnaryOperator<Transferee> change, @Nullable Instant corrected) {
        return withPersons(persons.stream().map(change).toList()).withCorrectedAt(corrected);
    }

    /** The same, whose description of this person is about to be replaced. */
    Submission replacing(PersonId id) {
        return withReplaced(Stream.concat(
                        replaced.stream(),
                        persons.stream()
                                .filter(person -> person.personId().equals(id))
                                .map(Transferee::details))
                .toList());
    }

    /** All descriptions of a person, the one that holds first. */
    public List<Personal<PersonalDetails>> descriptions(PersonId id) {
        return Stream.concat(
                        Stream.of(person(id).details()),
                        replaced.stream().filter(former -> former.person().equals(id)))
                .toList();
    }

    Set<StateCode> parties() {
        return Set.of(requestingState, requestedState);
    }
}
