package homeward.transport.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent.ReadmissionInErrorClaimed;
import homeward.transport.transfer.TransferCommand.OpenTakeBack;

@Singleton
public class WhenAReadmissionWasInErrorThenTheTakeBackIsOpened implements Policy<ReadmissionInErrorClaimed> {

    @Override
    public String name() {
        return "open-take-back";
    }

    @Override
    public String service() {
        return "request";
    }

    @Override
    public Class<ReadmissionInErrorClaimed> events() {
        return ReadmissionInErrorClaimed.class;
    }

    @Override
    public List<OpenTakeBack> on(Recorded<ReadmissionInErrorClaimed> recorded) {
        ReadmissionInErrorClaimed e = recorded.event();
        return List.of(new OpenTakeBack(e.caseId(), e.personId(), e.itineraryId(), e.claimId()));
    }
}
