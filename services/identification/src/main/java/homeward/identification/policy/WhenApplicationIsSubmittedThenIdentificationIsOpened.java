package homeward.identification.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.deciding.Command;
import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.identification.identity.IdentificationCommand.OpenIdentification;

/** One identification for each person of the application. */
@Singleton
public class WhenApplicationIsSubmittedThenIdentificationIsOpened implements Policy<ApplicationEvent> {

    @Override
    public String name() {
        return "open-identification";
    }

    @Override
    public String service() {
        return "request";
    }

    @Override
    public Class<ApplicationEvent> events() {
        return ApplicationEvent.class;
    }

    @Override
    public List<? extends Command> on(Recorded<ApplicationEvent> event) {
        if (!(event.event() instanceof ApplicationSubmitted e)) {
            return List.of();
        }
        return e.persons().stream()
                .map(person -> new OpenIdentification(
                        e.caseId(),
                        person.personId(),
                        e.requestingState(),
                        e.requestedState(),
                        e.treaty(),
                        person.category(),
                        event.source()))
                .toList();
    }
}
