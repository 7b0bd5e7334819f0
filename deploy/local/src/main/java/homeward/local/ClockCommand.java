package homeward.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import homeward.local.console.Console;
import homeward.local.run.Addresses;
import homeward.local.run.DataDirectory;
import homeward.local.run.LocalClock;
import homeward.local.run.Period;

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
        Path directory = DataDirectory.place(data);
        Addresses addresses = Addresses.read(directory.resolve("run.json"));
        LocalClock clock = new LocalClock(directory.resolve("clock"));
        if (period != null) {
            clock.forward(Period.parse(period), addresses);
        }
        new Console().line(clock.reading());
        return 0;
    }
}
