package homeward.chassis.deadlines;

import java.util.List;
import java.util.Set;

import homeward.chassis.projections.Projection;
import homeward.chassis.projections.Section;
import homeward.events.DomainEvent;
import homeward.events.Envelope;
import homeward.events.Recorded;

/** Due moments as a read model: one document per stream, with the time of the ticker's next look as an indexed field. */
public final class DeadlineProjection<E extends DomainEvent> implements Projection {

    private final Deadlines<E> deadlines;
    private final String service;

    /** @param service the service's own name: it waits for moments of its own streams only */
    public DeadlineProjection(Deadlines<E> deadlines, String service) {
        this.deadlines = deadlines;
        this.service = service;
    }

    @Override
    public String name() {
        return deadlines.name();
    }

    @Override
    public String key(Envelope envelope) {
        return envelope.place().stream();
    }

    /** The one section, named after the service. */
    String section() {
        return service;
    }

    /** Path of {@link Waiting#next}. */
    String nextField() {
        return service + ".data.next";
    }

    Deadlines<E> deadlines() {
        return deadlines;
    }

    /** Nobody's: only the ticker reads them. */
    @Override
    public Set<String> partySections() {
        return Set.of();
    }

    @Override
    public List<String> indexes() {
        return List.of(nextField());
    }

    @Override
    public List<Section<?, ?>> sections() {
        return List.of(Section.of(service, deadlines.events(), Waiting.NOTHING, this::apply));
    }

    private Waiting apply(Waiting waiting, Recorded<E> event) {
        return waiting.after(deadlines, event);
    }
}
