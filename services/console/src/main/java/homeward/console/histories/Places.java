package homeward.console.histories;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Which event stands at which place of a history, as far as it was seen: a history is read from an event on, never from a
 * number. Remembered are ids only; the service still decides on every reading who may have it. Thread-safe.
 */
final class Places {

    /** Every so many steps a place is remembered. */
    static final int STRIDE = 50;

    private static final int CASES = 500;

    private final Map<String, TreeMap<Integer, String>> known = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * A step from which one can go on.
     *
     * @param number 0 before the first step
     * @param event null before the first step
     */
    record Place(int number, @Nullable String event) {

        static final Place BEGINNING = new Place(0, null);
    }

    /** The last known place at or before a number. */
    synchronized Place before(String caseId, int number) {
        TreeMap<Integer, String> places = known.get(caseId);
        Map.Entry<Integer, String> last = places == null ? null : places.floorEntry(number);
        return last == null ? Place.BEGINNING : new Place(last.getKey(), last.getValue());
    }

    synchronized void keep(Trail seen) {
        TreeMap<Integer, String> places = known.computeIfAbsent(seen.caseId(), _ -> new TreeMap<>());
        for (Step step : seen.all()) {
            if (step.step() % STRIDE == 0) {
                places.put(step.step(), step.event());
            }
        }
        if (known.size() > CASES) {
            Iterator<String> eldest = known.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
    }

    /** After an event that arrived late has moved others. */
    synchronized void forget(String caseId) {
        known.remove(caseId);
    }
}
