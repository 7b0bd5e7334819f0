package homeward.console.operators;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The page of operators.
 *
 * @param notice what the operation before did; null if there was none
 */
public record Overview(List<Seen> processes, @Nullable Notice notice) {

    /**
     * What an operation did.
     *
     * @param code of the words
     * @param of the process that was asked; a name that is known
     * @param streams that were healed
     */
    public record Notice(String code, String of, int streams) {

        public boolean isHealed() {
            return code.equals("HEALED");
        }

        public boolean isStarted() {
            return code.equals("STARTED");
        }
    }

    /** Those that have a read side. */
    public List<Seen> reading() {
        return processes.stream().filter(seen -> seen.readSide() != null).toList();
    }

    /** Those with read models. */
    public List<Seen> modelling() {
        return reading().stream()
                .filter(seen ->
                        !Objects.requireNonNull(seen.readSide()).models().isEmpty())
                .toList();
    }

    /** Those of which something waits. */
    public List<Seen> parking() {
        return reading().stream()
                .filter(seen ->
                        !Objects.requireNonNull(seen.readSide()).waiting().isEmpty())
                .toList();
    }

    /** Those that did not say what they should. */
    public List<Seen> missing() {
        return processes.stream().filter(Seen::isMissing).toList();
    }

    public long good() {
        return processes.stream().filter(seen -> seen.health().isGood()).count();
    }

    /** Those that told the time. */
    public List<Seen> clocks() {
        return processes.stream().filter(seen -> seen.clock() != null).toList();
    }

    /** The clock of all that told the time, if they agree on how far they are ahead; otherwise null. */
    public @Nullable ClockReading clock() {
        List<ClockReading> told = processes.stream()
                .flatMap(seen -> Stream.ofNullable(seen.clock()))
                .toList();
        return told.stream().map(ClockReading::offset).distinct().count() == 1 ? told.getFirst() : null;
    }
}
