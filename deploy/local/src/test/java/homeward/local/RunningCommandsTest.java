package homeward.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import picocli.CommandLine;

import homeward.local.console.PlainError;
import homeward.local.run.Addresses;
import homeward.local.run.Service;
import homeward.local.running.Client;
import homeward.local.running.Forms;
import homeward.local.running.KillableRun;
import homeward.local.running.SharedRun;

/** Commands that log in to the store of a run that goes on meanwhile. */
@ExtendWith(SharedRun.class)
class RunningCommandsTest {

    private static Path data;
    private static Addresses addresses;

    @BeforeAll
    static void aRunHasLeftItsAddresses(KillableRun run) throws IOException {
        data = run.data();
        addresses = run.addresses();
        addresses.write(data.resolve("run.json"));
    }

    @Test
    void everyJournalAndTopicIsVerifiedAsItsServicesUser() throws InterruptedException {
        assertThat(applied().acknowledged()).isPresent();

        StringWriter written = new StringWriter();
        int status = new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(written, true))
                .execute("--data", data.toString(), "--prefix", addresses.prefix());

        assertThat(written.toString().lines())
                .hasSize(2 * Service.writing().size())
                .allMatch(line -> line.contains(": intact"))
                .noneMatch(line -> line.startsWith("request:") && line.contains("empty"));
        assertThat(status).isZero();
    }

    @Test
    void aCaseIsGatheredIntoAFileThatHoldsOnceAWitnessHasCosignedIt(KillableRun run) throws Exception {
        run.startWitness();
        String caseId = applied().acknowledged().orElseThrow().caseId();
        StringWriter said = new StringWriter();
        AtomicInteger files = new AtomicInteger();

        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
            Path file = data.resolve("case-" + files.incrementAndGet() + ".zip");
            said.getBuffer().setLength(0);
            int gathered = new CommandLine(new BundleCommand())
                    .execute(caseId, "--as", "AUT", "--out", file.toString(), "--data", data.toString());
            int holds = new CommandLine(new VerifyCommand())
                    .setOut(new PrintWriter(said, true))
                    .execute(file.toString(), "--data", data.toString());
            return gathered == 0 && holds == 0;
        });

        assertThat(said.toString())
                .contains("Bundle of case " + caseId + ", made for AUT")
                .contains("homeward/witness/RUS")
                .contains("Everything that was checked holds.");
        assertThat(new CommandLine(new BundleCommand())
                        .execute(
                                caseId,
                                "--as",
                                "NLD",
                                "--out",
                                data.resolve("stranger.zip").toString(),
                                "--data",
                                data.toString()))
                .isNotZero();
    }

    private static Client.Settled applied() throws InterruptedException {
        return new Client(addresses)
                .command(
                        "request",
                        "/applications",
                        "aut-requesting-officer",
                        null,
                        Forms.application(1),
                        Duration.ofMinutes(2));
    }

    @Test
    void theVaultIsReachedAsItsOwnUser() {
        RotateCommand rotate = new RotateCommand();
        new CommandLine(rotate)
                .parseArgs("--state", "XQZ", "--data", data.toString(), "--database", addresses.database("vault"));

        assertThatExceptionOfType(PlainError.class)
                .isThrownBy(rotate::call)
                .withMessage("Nothing is lost, but the key was not replaced: the vault has no key of XQZ");
    }

    @Test
    void theAddressesThatAreKeptHoldNoPassword() throws IOException {
        assertThat(Files.readString(data.resolve("run.json")))
                .contains("mongodb://127.0.0.1")
                .doesNotContain("@");
    }
}
