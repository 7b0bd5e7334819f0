package homeward.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import homeward.local.bundles.GatheredCase;
import homeward.local.console.Console;
import homeward.local.console.PlainError;
import homeward.local.run.Addresses;
import homeward.local.run.DataDirectory;
import homeward.local.run.Tokens;

@Command(
        name = "bundle",
        mixinStandardHelpOptions = true,
        description = {
            "Gather a case from the running services into one file that anybody can check later.",
            "The file holds the commits as stored, personal data encrypted, with proofs, checkpoints and cosignatures."
                    + " Check it with ./homeward verify FILE."
        })
final class BundleCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CASE", description = "Id of the case.")
    @Nullable
    String caseId;

    @Option(
            names = "--as",
            required = true,
            paramLabel = "STATE",
            description = "The state whose auditor asks, a side of the case, such as NLD.")
    @Nullable
    String state;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The file to write; it must not exist.")
    @Nullable
    Path out;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the run's data is kept (default: .data).")
    @Nullable
    Path data;

    @Override
    public Integer call() {
        String wanted = Objects.requireNonNull(caseId);
        String side = Objects.requireNonNull(state);
        Path file = Objects.requireNonNull(out);
        if (Files.exists(file)) {
            throw new PlainError(file + " exists already.");
        }
        Addresses addresses = Addresses.read(DataDirectory.place(data).resolve("run.json"));
        String token = Tokens.of(addresses).get(side.toLowerCase(Locale.ROOT) + "-auditor");
        GatheredCase gathered = GatheredCase.of(addresses, wanted, side, token);
        gathered.write(file);
        new Console().line("%s: commits by journal %s", file, gathered.commits());
        return 0;
    }
}
