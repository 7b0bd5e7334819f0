package homeward.transport.casefile;

import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import homeward.chassis.projections.Projection;
import homeward.chassis.projections.Section;

/** The case file of the transport desk, from the events of all four services. */
@Singleton
public class CaseFileProjection implements Projection {

    static final String NAME = "case-file";
    static final String STAGE = "transport-and-escort.data.stage";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Section<?, ?>> sections() {
        return List.of(
                new ApplicationSection(),
                new IdentificationSection(),
                new TransferSection(),
                new ReintegrationSection());
    }

    /** Transit states see the cases whose legs lead through them. */
    @Override
    public Set<String> partySections() {
        return Set.of("request", "transport-and-escort");
    }

    @Override
    public List<String> indexes() {
        return List.of("request.parties", STAGE);
    }
}
