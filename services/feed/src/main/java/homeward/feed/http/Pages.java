package homeward.feed.http;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.vertx.core.MultiMap;

import homeward.chassis.deciding.Refusal;
import homeward.chassis.following.Marks;
import homeward.events.codec.Contracts;
import homeward.events.codec.EventType;
import homeward.feed.ring.Form;
import homeward.feed.showing.Language;
import homeward.feed.showing.Viewer;

/** The feed for those who are told rather than connected: page by page, from a place. */
@Singleton
public class Pages {

    /** Readers that come from further back than the ring and are served at once. */
    private static final int AT_ONCE = 2;

    private final Feed feed;
    private final Set<String> kinds;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    Pages(Feed feed, Contracts contracts) {
        this.feed = feed;
        this.kinds = contracts.all().stream().map(EventType::name).collect(Collectors.toSet());
    }

    /** Whether the latest events have been read, and the process is not stopping. */
    public boolean ready() {
        return feed.ready();
    }

    /** Real time. */
    public Instant now() {
        return feed.now();
    }

    /** Roles that may read the feed. */
    public static Set<String> roles() {
        return Callers.READERS;
    }

    /**
     * The sealed place at which somebody begins who wants that.
     *
     * @param filter what {@code GET /feed} takes as its query
     * @throws Refusal if it has no meaning, or the feed is not ready
     */
    public String begin(Map<String, String> filter) {
        Asked asked = asked(filter, now());
        if (!ready()) {
            throw Refusal.notYet("feed-ready", "the feed is starting or stopping; try again");
        }
        Optional<Marks> place = asked.lastEventId()
                .map(text -> feed.opened(text)
                        .orElseThrow(() -> Refusal.invalid("filter.lastEventId", "is not an id of this feed")));
        return feed.seal(place.or(() -> asked.from().map(from -> feed.at(from).orElse(Marks.NONE)))
                .orElseGet(() -> feed.ring().end().place()));
    }

    /**
     * A reader at a sealed place, with the rights of that moment.
     *
     * @param filter with which {@link #begin} has begun; this replica's clock may be behind that of the one that took it
     * @throws Refusal if the filter or the place has no meaning
     */
    public PageReader reader(Viewer viewer, Language language, Map<String, String> filter, String place) {
        Asked asked = asked(filter, Instant.MAX);
        return new PageReader(
                feed,
                new Audience(viewer, asked.wish(), language, Form.JSON_LINES, asked.from()),
                feed.opened(place).orElseThrow(() -> Refusal.invalid("place", "is not a place of this feed")),
                turns);
    }

    public String seal(Marks place) {
        return feed.seal(place);
    }

    /** The same place in another text: seen twice, the same text would tell that nothing has happened in any case. */
    public String sealedAnew(String place) {
        return feed.opened(place).map(feed::seal).orElse("");
    }

    private Asked asked(Map<String, String> filter, Instant now) {
        MultiMap query = MultiMap.caseInsensitiveMultiMap();
        filter.forEach(query::add);
        try {
            return Asked.of(query, null, kinds, now);
        } catch (Refusal refusal) {
            throw Refusal.invalid("filter." + refusal.field(), refusal.detail());
        }
    }
}
