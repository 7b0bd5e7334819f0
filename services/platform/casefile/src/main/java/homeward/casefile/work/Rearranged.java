package homeward.casefile.work;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/** A sorted array with some elements less and some more, made by copying what lies between them. */
final class Rearranged {

    private Rearranged() {}

    static Entry[] of(Entry[] sorted, Comparator<Entry> order, Collection<Entry> gone, Collection<Entry> come) {
        int[] holes = gone.stream()
                .mapToInt(entry -> Arrays.binarySearch(sorted, entry, order))
                .filter(place -> place >= 0)
                .sorted()
                .toArray();
        Entry[] kept = new Entry[sorted.length - holes.length];
        int from = 0;
        for (int i = 0; i < holes.length; i++) {
            System.arraycopy(sorted, from, kept, from - i, holes[i] - from);
            from = holes[i] + 1;
        }
        System.arraycopy(sorted, from, kept, from - holes.length, sorted.length - from);
        return merged(kept, come.stream().sorted(order).toArray(Entry[]::new), order);
    }

    private static Entry[] merged(Entry[] kept, Entry[] come, Comparator<Entry> order) {
        Entry[] all = new Entry[kept.length + come.length];
        int from = 0;
        for (int i = 0; i < come.length; i++) {
            int found = Arrays.binarySearch(kept, from, kept.length, come[i], order);
            int place = found >= 0 ? found : -found - 1;
            System.arraycopy(kept, from, all, from + i, place - from);
            all[place + i] = come[i];
            from = place;
        }
        System.arraycopy(kept, from, all, from + come.length, kept.length - from);
        return all;
    }
}
