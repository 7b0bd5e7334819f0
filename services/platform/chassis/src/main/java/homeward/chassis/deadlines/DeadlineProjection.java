package homeward.chassis.deadlines;

import java.util.List;
import java.util.Set;

import homeward.chassis.projections.Projection;
import homeward.chassis.projections.Section;
import homeward.events.DomainEvent;
import homeward.events.Envelope;
import homeward.events.Recorded;

/**
 * Due moments as a read model: one document per stream, with the time of the ticker's next visit as an indexed field.
 */
public final class DeadlineProjection<E extends DomainEvent> implements Projection {

    private final Deadlines<E> deadlines;
    private final String service;

    /** @param service this service's name; only its own streams have moments */
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

    /** Empty: only the ticker reads these documents. */
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
