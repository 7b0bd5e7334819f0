package homeward.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;

import homeward.local.console.Console;
import homeward.local.run.LocalRun;
import homeward.local.run.RunOptions;

@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description =
                "Start and stop everything once on temporary data, so that later starts of this build are faster.")
final class TrainCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        Console console = new Console();
        Path data = Files.createTempDirectory("homeward-training");
        List<String> without;
        try {
            RunOptions options = RunOptions.training(data);
            LocalRun.start(options, console).close();
            without = LocalRun.takeCaches(options.root());
        } finally {
            delete(data);
        }
        console.line(
                without.isEmpty()
                        ? "Services of this build start faster now."
                        : "No faster start for " + String.join(", ", without) + ".");
        return without.isEmpty() ? 0 : 1;
    }

    private static void delete(Path data) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> inside = Files.walk(data)) {
            inside.sorted(Comparator.reverseOrder()).forEach(files::add);
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
