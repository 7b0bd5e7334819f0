package homeward.chassis.projections;

import java.util.List;
import java.util.Set;

import homeward.events.Envelope;

/**
 * A read model built from Kafka: one document per key, one section per source service. A service declares it as a
 * CDI bean; the chassis consumes, guards, parks, heals and rebuilds.
 */
public interface Projection {

    /** Name of the read model, e.g. {@code case-file}; also its collection's name before the build number. */
    String name();

    List<Section<?, ?>> sections();

    /**
     * The sections, by source service, whose parties see a document: a state reads a document if any of them names it.
     * Empty for a read model that is read on behalf of no state.
     */
    Set<String> partySections();

    /** The document an event belongs to; its case unless said otherwise. */
    default String key(Envelope envelope) {
        return envelope.caseId().toString();
    }

    /** Fields to index besides the parties, e.g. {@code request.data.stage}; compound keys separated by commas. */
    default List<String> indexes() {
        return List.of();
    }
}
