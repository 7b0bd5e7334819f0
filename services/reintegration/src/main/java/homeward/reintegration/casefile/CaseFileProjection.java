package homeward.reintegration.casefile;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.projections.Projection;
import homeward.chassis.projections.Section;

/** The case file: one section for each source service. */
@Singleton
public class CaseFileProjection implements Projection {

    public static final String NAME = "case-file";

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
}
