package homeward.chassis.projections;

import java.util.List;
import java.util.Set;

import homeward.events.Envelope;
import homeward.events.disclosure.DisclosureEvent;

/**
 * A read model built from Kafka: one document per key, one section per source service. Declared as a CDI bean; the
 * chassis consumes, guards, parks, heals and rebuilds.
 */
public interface Projection {

    /** Name of the read model, e.g. {@code case-file}; its collection is named by it and the build number. */
    String name();

    List<Section<?, ?>> sections();

    /**
     * The source services whose parties may read a document: a state may if any of these sections names it. Empty for a
     * read model that is not read on behalf of states.
     */
    Set<String> partySections();

    /** Key of the document an event belongs to; by default the case id. */
    default String key(Envelope envelope) {
        return envelope.caseId().toString();
    }

    /**
     * Events of the disclosure ledger that are entered in a document's history, in the section of the service that
     * recorded them; they change nothing else.
     */
    default Set<Class<? extends DisclosureEvent>> ledgerShown() {
        return Set.of();
    }

    /** Indexed fields besides the parties, e.g. {@code request.data.stage}; compound keys are comma-separated. */
    default List<String> indexes() {
        return List.of();
    }
}
