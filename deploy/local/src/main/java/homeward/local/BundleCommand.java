package homeward.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import homeward.bundles.BundleWriter;
import homeward.bundles.Gathering;
import homeward.bundles.JournalPart;
import homeward.local.console.Console;
import homeward.local.console.PlainError;
import homeward.local.run.Addresses;
import homeward.local.run.DataDirectory;
import homeward.local.run.Service;
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
        Gathering gathering = new Gathering(new ProofPages(addresses, token, wanted), Integer.MAX_VALUE);
        List<JournalPart> parts = new ArrayList<>();
        for (Service service : Service.writing()) {
            gathering.part(service.id()).ifPresent(parts::add);
        }
        if (parts.isEmpty()) {
            throw new PlainError("There is no case " + wanted + " of which " + side + " is a side.");
        }
        write(file, BundleWriter.bundle(wanted, side, Instant.now().truncatedTo(ChronoUnit.SECONDS), parts));
        Map<String, Integer> counts = new LinkedHashMap<>();
        parts.forEach(part -> counts.put(part.service(), part.commits().size()));
        new Console().line("%s: commits by journal %s", file, counts);
        return 0;
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new PlainError(file + " cannot be written: " + e);
        }
    }
}
