package homeward.transport.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.OpenTransfer;

@Singleton
public class WhenApplicationIsSubmittedThenTransferIsOpened implements Policy<ApplicationEvent> {

    @Override
    public String name() {
        return "open-transfer";
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
    public List<TransferCommand> on(Recorded<ApplicationEvent> recorded) {
        return recorded.event() instanceof ApplicationSubmitted e
                ? List.of(new OpenTransfer(
                        e.caseId(),
                        e.requestingState(),
                        e.requestedState(),
                        e.treaty(),
                        e.kind(),
                        e.persons().stream()
                                .map(person -> new Traveller(person.personId(), person.minor(), person.accompaniedBy()))
                                .toList(),
                        recorded.source()))
                : List.of();
    }
}
