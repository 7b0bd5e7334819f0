package homeward.identification.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.CorrectedField;
import homeward.events.request.ApplicationEvent.DetailsCorrected;
import homeward.events.request.ApplicationEvent.PersonsDescribed;
import homeward.identification.identity.IdentificationCommand;
import homeward.identification.identity.IdentificationCommand.LearnCorrection;
import homeward.identification.identity.IdentificationCommand.OpenIdentification;

/**
 * Opens an identification for each person of the application; a correction of what identifies a person puts its travel
 * documents in question.
 */
@Singleton
public class WhenPersonsAreDescribedThenIdentificationFollows implements Policy<PersonsDescribed> {

    @Override
    public String name() {
        return "open-identification";
    }

    @Override
    public String service() {
        return "request";
    }

    @Override
    public Class<PersonsDescribed> events() {
        return PersonsDescribed.class;
    }

    @Override
    public List<? extends IdentificationCommand> on(Recorded<PersonsDescribed> recorded) {
        return switch (recorded.event()) {
            case ApplicationSubmitted e ->
                e.persons().stream()
                        .map(person -> new OpenIdentification(
                                e.caseId(),
                                person.personId(),
                                e.requestingState(),
                                e.requestedState(),
                                e.treaty(),
                                person.category(),
                                recorded.source()))
                        .toList();
            case DetailsCorrected e ->
                e.corrected().stream().anyMatch(CorrectedField::identifies)
                        ? List.of(new LearnCorrection(e.caseId(), e.personId(), recorded.source()))
                        : List.of();
        };
    }
}
