package homeward.reintegration.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.CaseId;
import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.transport.TransferEvent.VoluntaryReturnChanged;
import homeward.events.transport.TransferEvent.VoluntaryReturnDeclared;
import homeward.events.transport.TransferEvent.VoluntaryReturnRevoked;
import homeward.reintegration.returnee.ReintegrationCommand.LearnReturnKind;

/** The package follows the kind of return. */
@Singleton
public class WhenVoluntaryReturnChangesThenReintegrationLearnsIt implements Policy<VoluntaryReturnChanged> {

    @Override
    public String name() {
        return "learn-return-kind";
    }

    @Override
    public String service() {
        return "transport-and-escort";
    }

    @Override
    public Class<VoluntaryReturnChanged> events() {
        return VoluntaryReturnChanged.class;
    }

    @Override
    public List<LearnReturnKind> on(Recorded<VoluntaryReturnChanged> recorded) {
        return List.of(
                switch (recorded.event()) {
                    case VoluntaryReturnDeclared e -> learn(e.caseId(), e, ReturnKind.VOLUNTARY, recorded);
                    case VoluntaryReturnRevoked e -> learn(e.caseId(), e, ReturnKind.FORCED, recorded);
                });
    }

    private static LearnReturnKind learn(
            CaseId caseId, VoluntaryReturnChanged e, ReturnKind kind, Recorded<VoluntaryReturnChanged> recorded) {
        return new LearnReturnKind(caseId, e.personId(), kind, recorded.source());
    }
}
