package homeward.request.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.identification.IdentificationEvent.NationalityEstablished;
import homeward.events.identification.IdentificationEvent.NationalityFound;
import homeward.events.identification.IdentificationEvent.NationalityRefuted;
import homeward.events.identification.IdentificationEvent.NationalityUndetermined;
import homeward.events.request.ApplicationEvent.NationalityFinding;
import homeward.request.application.ApplicationCommand.LearnFinding;

/** A requested state that has found that a nationality is not established was not silent about that person. */
@Singleton
public class WhenANationalityIsFoundThenTheApplicationLearnsIt implements Policy<NationalityFound> {

    @Override
    public String name() {
        return "learn-finding";
    }

    @Override
    public String service() {
        return "identification";
    }

    @Override
    public Class<NationalityFound> events() {
        return NationalityFound.class;
    }

    @Override
    public List<LearnFinding> on(Recorded<NationalityFound> recorded) {
        NationalityFound found = recorded.event();
        NationalityFinding finding = switch (found) {
            case NationalityEstablished _ -> NationalityFinding.ESTABLISHED;
            case NationalityRefuted _ -> NationalityFinding.REFUTED;
            case NationalityUndetermined _ -> NationalityFinding.UNDETERMINED;
        };
        return List.of(new LearnFinding(found.caseId(), found.personId(), finding, recorded.source()));
    }
}
