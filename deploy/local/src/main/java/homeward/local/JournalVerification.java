package homeward.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.mongodb.client.MongoDatabase;

import homeward.chassis.attesting.LogVerification;
import homeward.chassis.proof.JournalKey;
import homeward.journal.ChainAnchor;
import homeward.journal.ChainFinding;
import homeward.journal.ChainReport;
import homeward.journal.ChainVerifier;

/** Verifies one service's journal, and what was attested of it, and prints the result in one line; reports progress during a long verification. */
final class JournalVerification {

    private final String service;
    private final MongoDatabase database;
    private final Path secrets;
    private final Path publicKeys;
    private final Telling telling;

    /**
     * @param secrets the service's folder of secret keys
     * @param publicKeys the folder of all public keys
     */
    JournalVerification(String service, MongoDatabase database, Path secrets, Path publicKeys, Telling telling) {
        this.service = service;
        this.database = database;
        this.secrets = secrets;
        this.publicKeys = publicKeys;
        this.telling = telling;
    }

    /** False if the journal is damaged or missing, or its key is. */
    boolean isIntact(Optional<ChainAnchor> anchor) {
        if (!ChainVerifier.hasJournal(database)) {
            telling.say("%s: there is no journal", service);
            return false;
        }
        Optional<JournalKey> key = JournalKey.existing(secrets);
        if (key.isEmpty()) {
            telling.say("%s: the journal's key is not in %s", service, secrets);
            return false;
        }
        ChainReport report = ChainVerifier.of(database, key.get())
                .verify(
                        anchor.orElse(null),
                        position -> telling.progress("%s: %,d commits verified so far", service, position));
        if (report.finding().isPresent()) {
            ChainFinding finding = report.finding().get();
            telling.say(
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
            contradictions.forEach(what -> telling.say("%s: CONTRADICTED: %s", service, what));
            return false;
        }
        if (report.verified() == 0) {
            telling.say("%s: intact, and empty", service);
        } else {
            Anchor end = new Anchor(service, new ChainAnchor(report.verified(), report.hash()));
            telling.say("%s: intact, %,d commits, the last is %s", service, report.verified(), end);
        }
        return true;
    }
}
