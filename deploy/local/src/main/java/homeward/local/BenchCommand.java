package homeward.local;

import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import homeward.benchmarks.deadlines.DeadlinesBench;
import homeward.benchmarks.journal.JournalBench;
import homeward.benchmarks.store.StoreBench;
import homeward.local.bench.FeedBench;
import homeward.local.bench.ListsBench;
import homeward.local.bench.PathBench;
import homeward.local.bench.ProofBench;

@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure; see PERFORMANCE.md.",
        subcommands = {
            JournalBench.class,
            StoreBench.class,
            PathBench.class,
            DeadlinesBench.class,
            ProofBench.class,
            FeedBench.class,
            ListsBench.class
        })
final class BenchCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "say what to measure: journal, store, path, deadlines, proof, feed or lists");
    }
}
