package homeward.feed.http;

import java.time.Instant;
import java.util.Optional;

import homeward.feed.ring.Form;
import homeward.feed.ring.Item;
import homeward.feed.showing.Happened;
import homeward.feed.showing.Language;
import homeward.feed.showing.Severity;
import homeward.feed.showing.Showing;
import homeward.feed.showing.Viewer;
import homeward.feed.showing.Viewer.View;
import homeward.feed.showing.Wish;

/**
 * Readers who get the same of every event.
 *
 * @param since when what they want was recorded, at the earliest
 */
record Audience(Viewer viewer, Wish wish, Language language, Form form, Optional<Instant> since) {

    /** What they see of the event; empty if nothing. */
    Optional<View> view(Happened happened, Severity severity) {
        boolean early = since.filter(happened.recorded().envelope().times().recorded()::isBefore)
                .isPresent();
        return early
                ? Optional.empty()
                : Showing.of(happened, viewer)
                        .filter(view -> wish.includes(
                                happened,
                                severity,
                                Showing.parties(happened, viewer),
                                Showing.places(happened, viewer)));
    }

    Optional<View> view(Item item) {
        return view(item.happened(), item.severity());
    }
}
