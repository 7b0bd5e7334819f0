package homeward.feed.showing;

import homeward.events.DomainEvent;
import homeward.events.Recorded;
import homeward.feed.cases.Facts;

/** An event with the facts about its case. */
public record Happened(Recorded<DomainEvent> recorded, Facts facts) {

    String service() {
        return recorded.envelope().type().service();
    }

    /** E.g. {@code ApplicationSubmitted}: also the kind by which readers choose. */
    public String kind() {
        return recorded.event().getClass().getSimpleName();
    }
}
