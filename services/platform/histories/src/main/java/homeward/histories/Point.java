package homeward.histories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import homeward.chassis.documents.HistoryEntry;

/**
 * A point in the history of a case.
 *
 * @param last place of the last event before it, by service; a service that is not named has none
 */
public record Point(Map<String, Place> last) {

    public Point {
        last = Map.copyOf(last);
    }

    /** After these steps, which are the first of each journal. */
    static Point after(List<HistoryEntry> steps) {
        Map<String, Place> last = new HashMap<>();
        steps.forEach(step -> last.merge(step.service(), Place.of(step), Point::later));
        return new Point(last);
    }

    private static Place later(Place one, Place other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
