package homeward.chassis.axon;

import static homeward.chassis.topics.Installation.READS_ONLY;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.mongodb.client.MongoDatabase;
import io.quarkus.arc.properties.UnlessBuildProperty;

import homeward.chassis.proof.JournalDamage;
import homeward.chassis.proof.JournalKey;
import homeward.journal.Journal;
import homeward.journal.JournalOptions;

/** The journal in the service's database. If the store is unreachable at start, the service waits. */
@Singleton
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
final class JournalProducer {

    private final StoreProducer store;

    JournalProducer(StoreProducer store) {
        this.store = store;
    }

    /** Uses real time for the recorded time; the movable clock is for decisions only. */
    @Produces
    @Singleton
    Journal journal(MongoDatabase database, JournalKey key, JournalDamage damage) {
        JournalOptions options = JournalOptions.with(key).withAlarm(damage::report);
        return store.patience().untilItWorks("Opening the journal", () -> Journal.open(database, options));
    }

    void close(@Disposes Journal journal) {
        journal.close();
    }
}
