package homeward.local;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.google.errorprone.annotations.FormatMethod;
import com.mongodb.client.MongoDatabase;

import homeward.chassis.attesting.LogVerification;
import homeward.chassis.proof.JournalKey;
import homeward.journal.ChainAnchor;
import homeward.journal.ChainFinding;
import homeward.journal.ChainReport;
import homeward.journal.ChainVerifier;

/** Verifies one service's journal, and what was attested of it, and prints the result in one line; reports progress during a long verification. */
final class JournalVerification {

    private static final long PROGRESS_NANOS = Duration.ofSeconds(5).toNanos();

    private final String service;
    private final MongoDatabase database;
    private final Path secrets;
    private final Path publicKeys;
    private final PrintWriter out;
    private long lastSaid = System.nanoTime();

    /**
     * @param secrets the service's folder of secret keys
     * @param publicKeys the folder of all public keys
     */
    JournalVerification(String service, MongoDatabase database, Path secrets, Path publicKeys, PrintWriter out) {
        this.service = service;
        this.database = database;
        this.secrets = secrets;
        this.publicKeys = publicKeys;
        this.out = out;
    }

    /** False if the journal is damaged or missing, or its key is. */
    boolean isIntact(Optional<ChainAnchor> anchor) {
        if (!ChainVerifier.hasJournal(database)) {
            say("%s: there is no journal", service);
            return false;
        }
        Optional<JournalKey> key = JournalKey.existing(secrets);
        if (key.isEmpty()) {
            say("%s: the journal's key is not in %s", service, secrets);
            return false;
        }
        ChainReport report = ChainVerifier.of(database, key.get()).verify(anchor.orElse(null), this::progress);
        if (report.finding().isPresent()) {
            ChainFinding finding = report.finding().get();
            say(
                    "%s: DAMAGED at position %,d (%s): %s; the %,d commits before it are intact",
                    service,
                    finding.position(),
                    finding.kind().name().toLowerCase(Locale.ROOT),
                    finding.message(),
                    report.verified());
            return false;
        }
        List<String> contradictions = LogVerification.of(database).contradictions(publicKeys, service);
        if (!contradictions.isEmpty()) {
            contradictions.forEach(what -> say("%s: CONTRADICTED: %s", service, what));
            return false;
        }
        if (report.verified() == 0) {
            say("%s: intact, and empty", service);
        } else {
            Anchor end = new Anchor(service, new ChainAnchor(report.verified(), report.hash()));
            say("%s: intact, %,d commits, the last is %s", service, report.verified(), end);
        }
        return true;
    }

    private void progress(long position) {
        long now = System.nanoTime();
        if (now - lastSaid >= PROGRESS_NANOS) {
            lastSaid = now;
            say("%s: %,d commits verified so far", service, position);
        }
    }

    @FormatMethod
    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
