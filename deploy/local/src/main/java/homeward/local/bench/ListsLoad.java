package homeward.local.bench;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** One caller who looks at lists and searches, one after another without a pause. */
final class ListsLoad {

    /** Searches by number and name that one officer makes on a day, below the limit. */
    private static final int SEARCHES = 900;

    private final ListsClient client;
    private final Party party;
    private final String phase;
    private final int cases;
    private final Random random;
    private int searches;

    /** @param phase a word; other officers search in another phase, so that none comes to the day's limit */
    ListsLoad(ListsClient client, String phase, Party party, int cases) {
        this.client = client;
        this.phase = phase;
        this.party = party;
        this.cases = cases;
        this.random = new Random(party.number());
    }

    /** Latencies by kind of call. */
    static final class Times {

        private final Map<String, Histogram> byKind = new ConcurrentHashMap<>();

        void record(String kind, long nanos) {
            byKind.computeIfAbsent(kind, _ -> new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(5), 3))
                    .recordValue(nanos);
        }

        Map<String, Histogram> byKind() {
            return new TreeMap<>(byKind);
        }

        Histogram all() {
            Histogram all = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(5), 3);
            byKind.values().forEach(all::add);
            return all;
        }
    }

    void run(Duration time, Times times) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            switch (random.nextInt(10)) {
                case 0 -> list("everything, due next first", "", times);
                case 1 -> list("waits for me", "waitsFor=ME", times);
                case 2 -> list("waits for the partner", "waitsFor=PARTNER", times);
                case 3 -> list("due within a week", "due=WEEK&waitsFor=ME", times);
                case 4 ->
                    list(
                            "a partner, one kind, at a stage",
                            "partner=" + party.partner(random) + "&kind=FORCED&stage=SUBMITTED",
                            times);
                case 5 -> list("last changed first", "sort=-changed", times);
                case 6 -> list("almost nothing", "minor=true&kind=VOLUNTARY&partner=" + party.partner(random), times);
                case 7 -> search("by reference", "reference", ListedCases.reference(number()), times);
                case 8 -> search("by document number", "documentNumber", ListedCases.documentNumber(number()), times);
                default -> search("by name", "name", ListedCases.name(number()), times);
            }
        }
    }

    private int number() {
        return party.aCase(random, cases);
    }

    private void list(String kind, String query, Times times) throws InterruptedException {
        String path = "/work?size=50" + (query.isEmpty() ? "" : "&" + query);
        String cursor = timed(kind, path, times).path("next").asText("");
        if (!cursor.isEmpty() && random.nextBoolean()) {
            timed(kind, path + "&cursor=" + cursor, times);
        }
    }

    private JsonNode timed(String kind, String path, Times times) throws InterruptedException {
        long begun = System.nanoTime();
        JsonNode page = client.get(party.officer("list" + party.number()), path);
        times.record("list: " + kind, System.nanoTime() - begun);
        return page;
    }

    private void search(String kind, String field, String text, Times times) throws InterruptedException {
        String officer = party.officer(phase + "-search" + party.number() + "-" + searches++ / SEARCHES);
        long begun = System.nanoTime();
        client.post(200, officer, "/searches", null, "{\"" + field + "\": \"" + text + "\"}");
        times.record("search: " + kind, System.nanoTime() - begun);
    }
}
