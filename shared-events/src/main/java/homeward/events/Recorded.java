package homeward.events;

/** An event as a consumer sees it: the payload with all that is known about it. */
public record Recorded<E extends DomainEvent>(Envelope envelope, E event) {

    /** The reference a learned fact keeps. */
    public Source source() {
        return new Source(envelope.place().stream(), envelope.place().sequence(), envelope.id());
    }
}
