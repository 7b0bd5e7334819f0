package homeward.audit.figures;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import homeward.events.RuleBasis;
import homeward.histories.KeptOnce;

/** What was published, kept for good: a quarter with all its pairs at once. Blocking and thread-safe. */
@Singleton
class Releases {

    private static final String FIRST = "figures-first";
    private static final String QUARTERS = "figures";

    private final KeptOnce kept;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    Releases(KeptOnce kept) {
        this.kept = kept;
    }

    /**
     * A published quarter.
     *
     * @param at when it was published
     * @param basis the policy
     * @param pairs by {@link Pair#toString()}
     */
    record Publication(Instant at, int minimum, RuleBasis basis, SortedMap<String, Release> pairs) {

        /** {@link Release#NONE} of a pair of which nothing was known. */
        Release of(Pair pair) {
            return pairs.getOrDefault(pair.toString(), Release.NONE);
        }
    }

    /**
     * The first quarter of all, the same for all replicas.
     *
     * @param quarter the one that is proposed; without effect if there is one already
     */
    Quarter begin(Quarter quarter) {
        kept.keep(FIRST, quarter.toString());
        return Period.parse(kept.find(FIRST).orElseThrow()).first();
    }

    /** Without effect if the quarter is published already. */
    void publish(Quarter quarter, Publication publication) {
        try {
            kept.keep(QUARTERS + "/" + quarter, json.writeValueAsString(publication));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Publication> publication(Quarter quarter) {
        return kept.find(QUARTERS + "/" + quarter).map(this::read);
    }

    /** {@link Release#NONE} if the quarter is not published. */
    Release of(Quarter quarter, Pair pair) {
        return publication(quarter).map(published -> published.of(pair)).orElse(Release.NONE);
    }

    /** The published quarters, in order; there is none missing between two of them. */
    List<Quarter> published() {
        return kept.in(QUARTERS).stream()
                .map(quarter -> Period.parse(quarter).first())
                .toList();
    }

    private Publication read(String text) {
        try {
            return json.readValue(text, Publication.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
