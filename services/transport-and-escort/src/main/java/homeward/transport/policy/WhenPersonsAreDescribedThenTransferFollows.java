package homeward.transport.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.DetailsCorrected;
import homeward.events.request.ApplicationEvent.PersonsDescribed;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.LearnCorrection;
import homeward.transport.transfer.TransferCommand.OpenTransfer;

/** Opens one transfer for all persons of the application, so that families travel together; corrections follow. */
@Singleton
public class WhenPersonsAreDescribedThenTransferFollows implements Policy<PersonsDescribed> {

    @Override
    public String name() {
        return "open-transfer";
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
    public List<TransferCommand> on(Recorded<PersonsDescribed> recorded) {
        return List.of(
                switch (recorded.event()) {
                    case ApplicationSubmitted e ->
                        new OpenTransfer(
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
                                recorded.source());
                    case DetailsCorrected e ->
                        new LearnCorrection(
                                e.caseId(),
                                e.personId(),
                                e.corrected(),
                                e.minor(),
                                e.majority(),
                                e.accompaniedBy(),
                                recorded.envelope().times().occurred(),
                                recorded.source());
                });
    }
}
