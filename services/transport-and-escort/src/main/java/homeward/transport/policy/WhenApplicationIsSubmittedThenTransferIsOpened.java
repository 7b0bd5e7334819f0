package homeward.transport.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.transport.transfer.TransferCommand.OpenTransfer;

/** Opens one transfer for all persons of the application, so that families travel together. */
@Singleton
public class WhenApplicationIsSubmittedThenTransferIsOpened implements Policy<ApplicationSubmitted> {

    @Override
    public String name() {
        return "open-transfer";
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
    public List<OpenTransfer> on(Recorded<ApplicationSubmitted> recorded) {
        ApplicationSubmitted e = recorded.event();
        return List.of(new OpenTransfer(
                e.caseId(),
                e.requestingState(),
                e.requestedState(),
                e.treaty(),
                e.kind(),
                e.persons().stream()
                        .map(person -> new Traveller(
                                person.personId(),
                                person.role(),
                                person.minor(),
                                person.majority(),
                                person.accompaniedBy()))
                        .toList(),
                recorded.source()));
    }
}
