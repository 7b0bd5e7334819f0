package homeward.histories;

import java.util.List;
import java.util.Set;

import homeward.casefile.summary.Summaries;
import homeward.chassis.projections.Projection;
import homeward.chassis.projections.Section;

/** The summaries of the four services. */
final class Summed implements Projection {

    @Override
    public String name() {
        return "summed";
    }

    @Override
    public List<Section<?, ?>> sections() {
        return List.of(
                Summaries.APPLICATION.section(),
                Summaries.IDENTIFICATION.section(),
                Summaries.TRANSFER.section(),
                Summaries.REINTEGRATION.section());
    }

    @Override
    public Set<String> partySections() {
        return Set.of("request");
    }
}
