package homeward.identification.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.identification.identity.IdentificationCommand.OpenIdentification;

/** Opens an identification for each person of the application. */
@Singleton
public class WhenApplicationIsSubmittedThenIdentificationIsOpened implements Policy<ApplicationSubmitted> {

    @Override
    public String name() {
        return "open-identification";
    }

    @Override
    public String service() {
        return "request";
    }

    @Override
    public Class<ApplicationSubmitted> events() {
        return ApplicationSubmitted.class;
    }

    @Override
    public List<OpenIdentification> on(Recorded<ApplicationSubmitted> recorded) {
        ApplicationSubmitted e = recorded.event();
        return e.persons().stream()
                .map(person -> new OpenIdentification(
                        e.caseId(),
                        person.personId(),
                        e.requestingState(),
                        e.requestedState(),
                        e.treaty(),
                        person.category(),
                        recorded.source()))
                .toList();
    }
}
