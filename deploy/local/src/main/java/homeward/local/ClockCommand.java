package homeward.local;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "clock",
        mixinStandardHelpOptions = true,
        description = "Tell the running platform's time, or move it forward.")
final class ClockCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "PERIOD", description = "How far to move, such as P25D or PT2H.")
    @Nullable
    String period;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the run's data is kept (default: .data).")
    @Nullable
    Path data;

    @Override
    public Integer call() {
        RunOptions options = new RunOptions();
        options.data = data;
        Path directory = options.data();
        Addresses addresses = Addresses.read(directory.resolve("run.json"));
        LocalClock clock = new LocalClock(directory.resolve("clock"));
        Duration offset = period == null ? clock.offset() : clock.forward(parse(period), addresses);
        new Console()
                .line("%s (%s ahead)", Clock.offset(Clock.systemUTC(), offset).instant(), offset);
        return 0;
    }

    /** Days as 24 hours: the clock is moved by a length of time, not to a date. */
    static Duration parse(String text) {
        try {
            return text.contains("T") ? Duration.parse(text) : Duration.ofDays(days(Period.parse(text)));
        } catch (DateTimeParseException wrong) {
            throw new PlainError("'" + text + "' is not a period such as P25D or PT2H.");
        }
    }

    private static long days(Period period) {
        if (period.toTotalMonths() != 0) {
            throw new PlainError("Give the period in weeks, days or hours: months differ in length.");
        }
        return period.getDays();
    }
}
