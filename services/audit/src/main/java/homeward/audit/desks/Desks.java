package homeward.audit.desks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import homeward.casefile.AllDesks;
import homeward.casefile.Desk;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.projections.Projection;
import homeward.histories.Replayed;
import homeward.identification.casefile.IdentificationDesk;
import homeward.reintegration.casefile.ReintegrationDesk;
import homeward.request.casefile.RequestDesk;
import homeward.transport.assessment.AssessmentPolicyFile;
import homeward.transport.casefile.TransportDesk;
import homeward.treaties.LimitClock;
import homeward.treaties.TransitRules;
import homeward.treaties.TreatyProfiles;

/** One desk of each service, by the service's name. */
@Singleton
public class Desks implements Replayed {

    private final Map<String, Desk<?, ?, ?>> desks = new LinkedHashMap<>();
    private final AllDesks all;

    public Desks(TreatyProfiles treaties, TransitRules transit, LimitClock limits) {
        List<Desk<?, ?, ?>> declared = List.of(
                new RequestDesk(treaties),
                new IdentificationDesk(treaties),
                new TransportDesk(treaties, transit, limits, AssessmentPolicyFile.read()),
                new ReintegrationDesk());
        declared.forEach(desk -> desks.put(desk.summary().service(), desk));
        all = new AllDesks(declared);
    }

    @Override
    public Projection projection() {
        return all;
    }

    /** What the cases are folded into. */
    public AllDesks all() {
        return all;
    }

    /** Every desk, the request desk first. */
    public Map<String, Desk<?, ?, ?>> byService() {
        return Collections.unmodifiableMap(desks);
    }

    public List<String> names() {
        return List.copyOf(desks.keySet());
    }

    /** @throws Refusal (400) if there is no such desk */
    public Desk<?, ?, ?> named(String name) {
        Desk<?, ?, ?> desk = desks.get(name);
        if (desk == null) {
            throw Refusal.invalid("desk", "must be one of " + String.join(", ", desks.keySet()));
        }
        return desk;
    }
}
