package homeward.local.proof;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import homeward.journal.ChainReport;
import homeward.journal.ChainVerifier;
import homeward.journal.CommitMac;
import homeward.journal.CommitReader;
import homeward.journal.Journal;
import homeward.journal.JournalOptions;
import homeward.journal.StoredCommit;
import homeward.journal.StoredEvent;

/** The contents of one service's journal, read directly from the store rather than through the service. */
public final class JournalProof {

    private final Map<UUID, Long> positions = new HashMap<>();
    private final Map<UUID, String> streams = new LinkedHashMap<>();

    private JournalProof() {}

    /**
     * @throws homeward.journal.DamagedJournal if a position is missing
     * @throws AssertionError if a commit or event occurs twice, a commit has another type than its stream, or the hash chain does not verify to its end with the service's key
     */
    public static JournalProof of(String mongodb, String database, CommitMac mac) {
        JournalProof proof = new JournalProof();
        try (MongoClient client = MongoClients.create(mongodb);
                Journal journal = Journal.open(client.getDatabase(database), JournalOptions.with(mac))) {
            CommitReader reader = journal.read(1);
            while (reader.hasNext()) {
                StoredCommit commit = reader.next();
                StreamTypes.verify(database, commit.stream(), commit.type());
                if (proof.positions.put(commit.commit(), commit.position()) != null) {
                    throw new AssertionError("commit " + commit.commit() + " stands twice in " + database);
                }
                for (StoredEvent event : commit.events()) {
                    if (proof.streams.put(event.id(), commit.stream() + "#" + event.seq()) != null) {
                        throw new AssertionError("event " + event.id() + " stands twice in " + database);
                    }
                }
            }
            ChainReport chain =
                    ChainVerifier.of(client.getDatabase(database), mac).verify(null, verified -> {});
            if (chain.finding().isPresent() || chain.verified() < proof.positions.size()) {
                throw new AssertionError("the chain of " + database + " does not verify: " + chain);
            }
        }
        return proof;
    }

    /** Position by commit id. */
    public Map<UUID, Long> positions() {
        return positions;
    }

    /** {@code <stream>#<sequence>} by event id, in the journal's order. */
    public Map<UUID, String> events() {
        return streams;
    }
}
