package homeward.console.operators;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How a process is, as it says itself.
 *
 * @param live whether it need not be restarted
 * @param ready whether it serves requests
 * @param well whether it knows of no damage
 * @param down its checks that are not met
 */
public record Health(State live, State ready, State well, List<Failing> down) {

    /** An answer to one question; {@code SILENT} if there was none. */
    public enum State {
        UP,
        DOWN,
        SILENT
    }

    /** A check that is not met, with what it says of it. */
    public record Failing(String name, String facts) {}

    /** An answer of {@code /q/health}. */
    record Told(@Nullable String status, @Nullable List<Check> checks) {

        record Check(
                @Nullable String name,
                @Nullable String status,
                @Nullable Map<String, Object> data) {}

        State state() {
            return "UP".equals(status) ? State.UP : State.DOWN;
        }

        List<Failing> failing() {
            return checks == null
                    ? List.of()
                    : checks.stream()
                            .filter(check -> !"UP".equals(check.status()))
                            .map(check -> new Failing(String.valueOf(check.name()), facts(check.data())))
                            .toList();
        }

        private static String facts(@Nullable Map<String, Object> data) {
            return data == null
                    ? ""
                    : new TreeMap<>(data)
                            .entrySet().stream()
                                    .map(fact -> fact.getKey() + " " + fact.getValue())
                                    .collect(Collectors.joining(", "));
        }
    }

    static final Health NONE = new Health(State.SILENT, State.SILENT, State.SILENT, List.of());

    public boolean isSilent() {
        return live == State.SILENT && ready == State.SILENT && well == State.SILENT;
    }

    /** Whether nothing is wrong. */
    public boolean isGood() {
        return live == State.UP && ready == State.UP && well == State.UP;
    }

    /** For a word: the worst that is known. */
    public String code() {
        if (isSilent()) {
            return "SILENT";
        }
        if (live == State.DOWN) {
            return "NOT_LIVE";
        }
        if (well == State.DOWN) {
            return "NOT_WELL";
        }
        if (ready == State.DOWN) {
            return "NOT_READY";
        }
        return isGood() ? "GOOD" : "PART";
    }
}
