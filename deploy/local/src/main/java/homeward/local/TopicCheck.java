package homeward.local;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import com.google.errorprone.annotations.FormatMethod;
import com.mongodb.client.MongoDatabase;
import org.apache.kafka.common.KafkaException;

import homeward.chassis.proof.JournalKey;
import homeward.chassis.proof.RecordCheck;
import homeward.chassis.relay.TopicFinding;
import homeward.chassis.relay.TopicVerification;
import homeward.chassis.topics.Broker;
import homeward.chassis.topics.TopicNames;
import homeward.journal.DamagedJournal;
import homeward.journal.Journal;
import homeward.journal.JournalOptions;
import homeward.local.console.PlainError;

/** Compares one service's events topic with its journal, and prints the result in a line for each partition that differs. */
final class TopicCheck {

    private static final long PROGRESS_NANOS = Duration.ofSeconds(5).toNanos();

    private final TopicNames names;
    private final String service;
    private final Path secrets;
    private final Path publicKeys;
    private final PrintWriter out;
    private long lastSaid = System.nanoTime();

    /**
     * @param secrets the service's folder of secret keys
     * @param publicKeys the folder of all public keys
     */
    TopicCheck(TopicNames names, String service, Path secrets, Path publicKeys, PrintWriter out) {
        this.names = names;
        this.service = service;
        this.secrets = secrets;
        this.publicKeys = publicKeys;
        this.out = out;
    }

    /** False if the topic differs from the journal, or the journal cannot be read. */
    boolean isIntact(Broker broker, MongoDatabase database) {
        Optional<JournalKey> key = JournalKey.existing(secrets);
        if (key.isEmpty()) {
            say("%s: the journal's key is not in %s", service, secrets);
            return false;
        }
        String topic = names.events(service);
        try (Journal journal = Journal.open(database, JournalOptions.with(key.get()))) {
            TopicVerification.Report report = new TopicVerification(broker, names, service, new RecordCheck(publicKeys))
                    .verify(journal, this::progress);
            for (TopicFinding finding : report.findings()) {
                say(
                        "%s: DAMAGED at position %,d (%s): %s; partition %d, offset %,d",
                        topic,
                        finding.position(),
                        finding.kind().name().toLowerCase(Locale.ROOT),
                        finding.message(),
                        finding.partition().partition(),
                        finding.offset());
            }
            if (report.findings().isEmpty()) {
                say("%s: intact, %,d records up to position %,d", topic, report.records(), report.published());
            }
            return report.findings().isEmpty();
        } catch (DamagedJournal damaged) {
            say("%s: cannot be compared, the journal is damaged at position %,d", topic, damaged.position());
            return false;
        } catch (KafkaException unreachable) {
            throw new PlainError("The topic " + topic + " cannot be read: "
                    + unreachable.getClass().getSimpleName());
        }
    }

    private void progress(long records) {
        long now = System.nanoTime();
        if (now - lastSaid >= PROGRESS_NANOS) {
            lastSaid = now;
            say("%s: %,d records read so far", names.events(service), records);
        }
    }

    @FormatMethod
    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
