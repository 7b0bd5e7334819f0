package homeward.events;

/** An event with its metadata, as consumers read it. */
public record Recorded<E extends DomainEvent>(Envelope envelope, E event) {

    /** Reference to this event, kept by facts learned from it. */
    public Source source() {
        return new Source(envelope.place().stream(), envelope.place().sequence(), envelope.id());
    }
}
