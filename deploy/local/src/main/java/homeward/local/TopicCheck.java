package homeward.local;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import org.apache.kafka.common.KafkaException;

import homeward.chassis.failures.Causes;
import homeward.chassis.failures.Failure;
import homeward.chassis.proof.JournalKey;
import homeward.chassis.proof.RecordCheck;
import homeward.chassis.relay.TopicFinding;
import homeward.chassis.relay.TopicVerification;
import homeward.chassis.topics.Broker;
import homeward.chassis.topics.TopicNames;
import homeward.journal.CommitReader;
import homeward.journal.DamagedJournal;

/** Compares one service's events topic with its journal, and prints the result in a line for each partition that differs. */
final class TopicCheck {

    private final TopicNames names;
    private final String service;
    private final Path secrets;
    private final Path publicKeys;
    private final Telling telling;

    /**
     * @param secrets the service's folder of secret keys
     * @param publicKeys the folder of all public keys
     */
    TopicCheck(TopicNames names, String service, Path secrets, Path publicKeys, Telling telling) {
        this.names = names;
        this.service = service;
        this.secrets = secrets;
        this.publicKeys = publicKeys;
        this.telling = telling;
    }

    /** False if the topic differs from the journal, or the journal cannot be read. */
    boolean isIntact(Broker broker, MongoDatabase database) {
        Optional<JournalKey> key = JournalKey.existing(secrets);
        if (key.isEmpty()) {
            telling.say("%s: the journal's key is not in %s", service, secrets);
            return false;
        }
        String topic = names.events(service);
        try (CommitReader journal = CommitReader.of(database, key.get())) {
            TopicVerification.Report report = new TopicVerification(broker, names, service, new RecordCheck(publicKeys))
                    .verify(journal, read -> telling.progress("%s: %,d records read so far", topic, read));
            for (TopicFinding finding : report.findings()) {
                telling.say(
                        "%s: DAMAGED at position %,d (%s): %s; partition %d, offset %,d",
                        topic,
                        finding.position(),
                        finding.kind().name().toLowerCase(Locale.ROOT),
                        finding.message(),
                        finding.partition().partition(),
                        finding.offset());
            }
            if (report.findings().isEmpty()) {
                telling.say("%s: intact, %,d records up to position %,d", topic, report.records(), report.published());
            }
            return report.findings().isEmpty();
        } catch (DamagedJournal damaged) {
            telling.say("%s: cannot be compared, the journal is damaged at position %,d", topic, damaged.position());
            return false;
        } catch (RuntimeException failed) {
            boolean ofTheTopic = failed instanceof KafkaException || Failure.of(failed) instanceof Failure.Outage;
            if (failed instanceof MongoException || !ofTheTopic) {
                throw failed;
            }
            telling.say("%s: cannot be compared: %s", topic, Causes.types(failed));
            return false;
        }
    }
}
