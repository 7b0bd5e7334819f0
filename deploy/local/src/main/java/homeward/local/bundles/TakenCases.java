package homeward.local.bundles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import homeward.bundles.Said;
import homeward.local.console.PlainError;
import homeward.local.run.Addresses;
import homeward.local.run.DataDirectory;

/** Cases that auditors take away from a run as bundles. They lie in a folder among the run's data, named by the case. */
public final class TakenCases {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Addresses addresses;
    private final Path data;
    private final Path folder;
    private final Path publicKeys;

    /** @param data of the run */
    public TakenCases(Addresses addresses, Path data) {
        this.addresses = addresses;
        this.data = data;
        this.folder = data.resolve("bundles");
        this.publicKeys = data.resolve(DataDirectory.KEYS).resolve("public");
    }

    /**
     * A bundle that holds.
     *
     * @param commits their number by journal
     * @param witnesses who cosigned; empty if the run has no witness
     * @param command by which anybody on this machine verifies it
     */
    public record Taken(Map<String, Integer> commits, Set<String> witnesses, String command) {}

    /**
     * Waits until the checkpoints cover the case, and are cosigned if the run has a witness, then writes the bundle and
     * verifies it as {@code ./homeward verify} does.
     *
     * @param state the auditor's
     * @param token the auditor's
     * @param recorded the last position of the case in each journal, as far as known
     * @throws PlainError if that is not so in time, or the bundle does not hold
     */
    public Taken take(String caseId, String state, String token, Map<String, Long> recorded) {
        boolean witnessed = BundleVerification.knowsWitness(publicKeys);
        GatheredCase gathered = await(caseId, state, token, recorded, witnessed);
        Path file = folder.resolve(caseId + ".zip");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new PlainError(folder + " cannot be made: " + e);
        }
        gathered.write(file);
        Said said = new BundleVerification(publicKeys).check(file, witnessed);
        if (!said.allHolds()) {
            throw new PlainError("the bundle " + file + " does not hold: " + String.join("; ", said.wrong()));
        }
        return new Taken(gathered.commits(), gathered.witnesses(), command(file, witnessed));
    }

    private String command(Path file, boolean witnessed) {
        Path usual = DataDirectory.place(null);
        return "./homeward verify "
                + (data.equals(usual)
                        ? Objects.requireNonNull(usual.getParent()).relativize(file)
                        : file + " --data " + data)
                + (witnessed ? "" : " --no-witness");
    }

    private GatheredCase await(
            String caseId, String state, String token, Map<String, Long> recorded, boolean witnessed) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String lacks;
        do {
            try {
                GatheredCase gathered = GatheredCase.now(addresses, caseId, state, token);
                lacks = gathered.lacks(recorded, witnessed);
                if (lacks.isEmpty()) {
                    return gathered;
                }
            } catch (PlainError notNow) {
                lacks = String.valueOf(notNow.getMessage());
            }
            pause();
        } while (System.nanoTime() < end);
        throw new PlainError("after " + PATIENCE.toSeconds() + " s there is no bundle of the case: " + lacks);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new PlainError("Stopped.");
        }
    }
}
