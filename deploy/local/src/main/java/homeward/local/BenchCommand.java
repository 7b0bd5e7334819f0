package homeward.local;

import picocli.CommandLine.Command;

@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measure; see PERFORMANCE.md.")
final class BenchCommand {}
