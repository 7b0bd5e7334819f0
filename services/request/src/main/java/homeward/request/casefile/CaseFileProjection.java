package homeward.request.casefile;

import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import homeward.chassis.projections.Projection;
import homeward.chassis.projections.Section;

/** The case file of the request desk, from the events of all four services. */
@Singleton
public class CaseFileProjection implements Projection {

    static final String NAME = "case-file";
    static final String STAGE = "request.data.stage";

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

    @Override
    public Set<String> partySections() {
        return Set.of("request");
    }

    @Override
    public List<String> indexes() {
        return List.of("request.parties", "request.parties," + STAGE);
    }
}
