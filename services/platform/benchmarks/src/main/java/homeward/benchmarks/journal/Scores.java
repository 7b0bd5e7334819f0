package homeward.benchmarks.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** All measurements of a run, their comparison with the targets, and the printed form. */
final class Scores {

    private static final String APPEND = "append";
    private static final String REPLAY = "replay";

    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    Tally append(String engine, int writers) {
        return tallies.computeIfAbsent(APPEND + engine + writers, _ -> new Tally(engine, APPEND, writers));
    }

    Tally replay(String engine) {
        return tallies.computeIfAbsent(REPLAY + engine, _ -> new Tally(engine, REPLAY, 1));
    }

    private List<Target> targets() {
        return List.of(
                new Target(
                        "append, 64 writers: homeward to the bare driver",
                        ratio(append(HomewardContender.NAME, 64), append(Driver.NAME, 64)),
                        0.5),
                new Target(
                        "append, 8 writers: homeward to axon-mongo",
                        ratio(append(HomewardContender.NAME, 8), append(AxonMongoContender.NAME, 8)),
                        2),
                new Target(
                        "replay: homeward to a bare cursor",
                        ratio(replay(HomewardContender.NAME), replay(Driver.NAME)),
                        0.5));
    }

    private double replayToAxonMongo() {
        return ratio(replay(HomewardContender.NAME), replay(AxonMongoContender.NAME));
    }

    private static double ratio(Tally ours, Tally theirs) {
        return theirs.perSecond() == 0 ? 0 : ours.perSecond() / theirs.perSecond();
    }

    String table() {
        StringBuilder table = new StringBuilder(String.format(
                "%-12s %-8s %7s %12s %10s %10s%n", "engine", "work", "writers", "events/s", "p50 us", "p99 us"));
        tallies.values().forEach(tally -> table.append(tally.row()).append(System.lineSeparator()));
        table.append(System.lineSeparator());
        targets().forEach(target -> table.append(target.row()).append(System.lineSeparator()));
        return table.append(String.format(
                        Locale.ROOT, "%-62s %6.2f%n", "replay: homeward to axon-mongo", replayToAxonMongo()))
                .toString();
    }

    String json(String server) {
        return "{\"results\":["
                + tallies.values().stream().map(Tally::json).collect(Collectors.joining(","))
                + "],\"targets\":["
                + targets().stream().map(Target::json).collect(Collectors.joining(","))
                + String.format(Locale.ROOT, "],\"replayToAxonMongo\":%.3f", replayToAxonMongo())
                + ",\"server\":\"" + server + "\"}";
    }
}
