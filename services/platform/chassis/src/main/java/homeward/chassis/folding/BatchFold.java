package homeward.chassis.folding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.Parked;
import homeward.chassis.projections.Section;
import homeward.events.DomainEvent;

/** Folds a batch of events into their documents, in memory; yields the writes and the streams to park. */
final class BatchFold {

    private final String consumer;
    private final Map<String, Document> stored;
    private final Map<Place, SectionState<?>> remembered;
    private final Set<String> stopped;
    private final boolean gapsMatter;
    private final Map<Place, SectionFold<?, ?>> folds = new LinkedHashMap<>();
    private final Map<Place, List<Arrival>> contributions = new LinkedHashMap<>();
    private final List<Parked> parked = new ArrayList<>();
    private final Map<Place, SectionState<?>> after = new HashMap<>();
    private final List<Throwable> defects = new ArrayList<>();
    private int applied;
    private boolean doubtful;

    /**
     * @param stored the documents read, by key
     * @param remembered cached sections, which need no reading
     * @param stopped streams that are parked already
     * @param gapsMatter false if a rebuild will apply the missing events
     */
    BatchFold(
            String consumer,
            Map<String, Document> stored,
            Map<Place, SectionState<?>> remembered,
            Set<String> stopped,
            boolean gapsMatter) {
        this.consumer = consumer;
        this.stored = stored;
        this.remembered = remembered;
        this.stopped = new HashSet<>(stopped);
        this.gapsMatter = gapsMatter;
    }

    void add(Section<?, ?> section, Place place, Arrival arrival) {
        if (stopped.contains(arrival.stream())) {
            return;
        }
        try {
            SectionFold<?, ?> fold = folds.get(place);
            if (fold == null) {
                fold = open(section, place);
                folds.put(place, fold);
            }
            switch (fold.order(arrival.envelope())) {
                case DUPLICATE -> {}
                case CONTRADICTION -> stop(place, arrival, Parked.OUT_OF_PLACE);
                case GAP -> {
                    if (gapsMatter) {
                        stop(place, arrival, Parked.GAP);
                    }
                }
                case NEXT -> {
                    if (!arrival.known()) {
                        stop(place, arrival, Parked.UNKNOWN_EVENT);
                        return;
                    }
                    fold.apply(arrival.recorded());
                    doubtful |= fold.isDoubtful();
                    applied++;
                    contributions.computeIfAbsent(place, _ -> new ArrayList<>()).add(arrival);
                }
            }
        } catch (RuntimeException | StackOverflowError e) {
            defects.add(e);
            stop(place, arrival, e.getClass().getSimpleName());
        }
    }

    private <E extends DomainEvent, S> SectionFold<E, S> open(Section<E, S> section, Place place) {
        @Nullable SectionState<?> state = remembered.get(place);
        if (state != null) {
            return SectionFold.remembered(section, place, state);
        }
        @Nullable Document document = stored.get(place.key());
        return SectionFold.stored(
                section, place, document == null ? null : document.get(place.service(), Document.class));
    }

    /**
     * A gap or failure seen in a cached section is re-checked against the store before the stream is parked: another
     * replica may have applied the event already.
     */
    private void stop(Place place, Arrival arrival, String reason) {
        doubtful |= remembered.containsKey(place);
        stopped.add(arrival.stream());
        parked.add(Parked.at(consumer, arrival, reason));
    }

    /** The writes. A section that cannot be stored stops the streams that changed it. */
    List<SectionWrite> writes() {
        List<SectionWrite> writes = new ArrayList<>();
        folds.forEach((place, fold) -> {
            try {
                fold.write().ifPresent(writes::add);
                after.put(place, fold.after());
            } catch (RuntimeException e) {
                defects.add(e);
                for (Arrival arrival : contributions.getOrDefault(place, List.of())) {
                    if (stopped.add(arrival.stream())) {
                        parked.add(Parked.at(consumer, arrival, e.getClass().getSimpleName()));
                    }
                }
            }
        });
        return writes;
    }

    /** Whether the cached sections did not suffice: everything must be read and folded again. */
    boolean isDoubtful() {
        return doubtful;
    }

    /** The sections after {@link #writes}; call afterwards. */
    Map<Place, SectionState<?>> after() {
        return after;
    }

    /** The streams that cannot continue; call after {@link #writes}. */
    List<Parked> parked() {
        return parked;
    }

    /** The exceptions of the streams in {@link #parked}; call after {@link #writes}. */
    List<Throwable> defects() {
        return defects;
    }

    /** Number of events that were neither duplicates nor parked. */
    int applied() {
        return applied;
    }
}
