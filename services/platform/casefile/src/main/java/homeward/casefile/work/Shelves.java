package homeward.casefile.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import homeward.casefile.work.Sort.Place;
import homeward.events.StateCode;

/** The shelves of all states at one desk. There is one writer at a time. */
public final class Shelves {

    private final Map<StateCode, Shelf> shelves = new ConcurrentHashMap<>();

    /**
     * A page of the cases of a state.
     *
     * @param protection whether the reader may know what is undisclosed
     * @param after where the page begins; null for the first page
     */
    public Shelf.Page page(
            StateCode state,
            Filter filter,
            Sort sort,
            Instant now,
            boolean protection,
            @Nullable Place after,
            int size) {
        Shelf shelf = shelves.get(state);
        return shelf == null
                ? new Shelf.Page(List.of(), Total.of(0), null)
                : shelf.page(sort, filter.at(now, protection), after, size);
    }

    /** Enters cases, or what has changed in them; of several for one case the last counts. */
    public void put(Collection<Entry.Source> cases) {
        Map<String, Entry.Source> last = new LinkedHashMap<>();
        cases.forEach(source -> last.put(source.key(), source));
        Map<StateCode, List<Entry>> changed = new HashMap<>();
        for (Entry.Source source : last.values()) {
            Map<StateCode, Entry> entries = Entry.of(source);
            entries.forEach((state, entry) ->
                    changed.computeIfAbsent(state, _ -> new ArrayList<>()).add(entry));
            shelves.forEach((state, shelf) -> {
                if (!entries.containsKey(state)) {
                    shelf.remove(source.key());
                }
            });
        }
        changed.forEach((state, entries) ->
                shelves.computeIfAbsent(state, _ -> new Shelf()).put(entries));
    }
}
