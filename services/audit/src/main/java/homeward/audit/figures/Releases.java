package homeward.audit.figures;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import homeward.events.RuleBasis;
import homeward.histories.KeptOnce;

/** What was published, kept for good. Blocking and thread-safe. */
@Singleton
class Releases {

    private static final String QUARTERS = "figures-quarters";
    private static final String RELEASES = "figures/";

    private final KeptOnce kept;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    Releases(KeptOnce kept) {
        this.kept = kept;
    }

    /**
     * That a quarter is published.
     *
     * @param at when it was
     * @param basis the policy
     */
    record Publication(Instant at, int minimum, RuleBasis basis) {}

    /** Keeps the release of a pair with a period, unless there is one. */
    void keep(Period period, Pair pair, Release release) {
        kept.keep(RELEASES + period + "/" + pair, text(release));
    }

    /** {@link Release#NONE} of a pair that has none with that period. */
    Release of(Period period, Pair pair) {
        return kept.find(RELEASES + period + "/" + pair)
                .map(text -> read(text, Release.class))
                .orElse(Release.NONE);
    }

    /** The releases of all pairs with a period that have one. */
    SortedMap<String, Release> of(Period period) {
        SortedMap<String, Release> all = new TreeMap<>();
        kept.in(RELEASES + period).forEach((pair, text) -> all.put(pair, read(text, Release.class)));
        return all;
    }

    /** After this the releases of the quarter, and of a year that ends with it, are all there. */
    void publish(Quarter quarter, Publication publication) {
        kept.keep(QUARTERS + "/" + quarter, text(publication));
    }

    Optional<Publication> publication(Quarter quarter) {
        return kept.find(QUARTERS + "/" + quarter).map(text -> read(text, Publication.class));
    }

    /** The published quarters, in order; there is none missing between two of them. */
    SortedMap<Quarter, Publication> published() {
        SortedMap<Quarter, Publication> all = new TreeMap<>();
        SequencedMap<String, String> texts = kept.in(QUARTERS);
        texts.forEach((quarter, text) -> all.put(Period.parse(quarter).first(), read(text, Publication.class)));
        return Collections.unmodifiableSortedMap(all);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
