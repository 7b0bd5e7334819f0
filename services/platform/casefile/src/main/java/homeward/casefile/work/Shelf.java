package homeward.casefile.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import homeward.casefile.work.Sort.Place;

/**
 * The entries of one state. An order is made on its first use and kept up from then on. Readers see the entries of one
 * moment and never wait; there is one writer at a time.
 */
public final class Shelf {

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Map<Sort, Entry[]> orders = new ConcurrentHashMap<>();

    /**
     * A part of a list.
     *
     * @param keys of the cases, in order
     * @param next where the next page begins; null after the last
     */
    public record Page(
            List<String> keys, Total total, @Nullable Place next) {}

    /**
     * @param after where the page begins; null for the first page
     * @param size at most so many
     */
    Page page(Sort sort, Predicate<Entry> filter, @Nullable Place after, int size) {
        Entry[] all = ordered(sort);
        List<Entry> found = new ArrayList<>();
        for (int i = after == null ? 0 : firstAfter(all, sort, after); i < all.length && found.size() <= size; i++) {
            if (filter.test(all[i])) {
                found.add(all[i]);
            }
        }
        List<Entry> page = found.subList(0, Math.min(size, found.size()));
        boolean whole = after == null && found.size() <= size;
        return new Page(
                page.stream().map(Entry::key).toList(),
                whole ? Total.of(found.size()) : total(all, filter),
                found.size() > size ? sort.place(page.getLast()) : null);
    }

    private static Total total(Entry[] all, Predicate<Entry> filter) {
        int found = 0;
        for (int i = 0; i < all.length && found <= Total.EXACT; i++) {
            if (filter.test(all[i])) {
                found++;
            }
        }
        return Total.of(found);
    }

    private static int firstAfter(Entry[] all, Sort sort, Place place) {
        int low = 0;
        int high = all.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sort.compare(all[middle], place) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Entry[] ordered(Sort sort) {
        Entry[] known = orders.get(sort);
        if (known != null) {
            return known;
        }
        synchronized (this) {
            return orders.computeIfAbsent(sort, order -> {
                Entry[] all = entries.values().toArray(Entry[]::new);
                Arrays.sort(all, order.order());
                return all;
            });
        }
    }

    /** Enters cases, or what has changed in them. */
    public synchronized void put(Collection<Entry> changed) {
        List<Entry> gone = new ArrayList<>();
        Map<String, Entry> come = new HashMap<>();
        for (Entry entry : changed) {
            Entry before = entries.put(entry.key(), entry);
            if (entry.equals(before)) {
                continue;
            }
            if (before != null && !come.containsKey(entry.key())) {
                gone.add(before);
            }
            come.put(entry.key(), entry);
        }
        rearrange(gone, come.values());
    }

    /** Takes a case away. */
    public synchronized void remove(String key) {
        Entry before = entries.remove(key);
        if (before != null) {
            rearrange(List.of(before), List.of());
        }
    }

    private void rearrange(List<Entry> gone, Collection<Entry> come) {
        if (!gone.isEmpty() || !come.isEmpty()) {
            orders.replaceAll((sort, all) -> Rearranged.of(all, sort.order(), gone, come));
        }
    }
}
