package homeward.chassis.axon;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import homeward.chassis.commands.IdempotencyKeyReused;
import homeward.chassis.commands.Receipt;
import homeward.chassis.deciding.Command;
import homeward.chassis.deciding.StreamIds;
import homeward.journal.Journal;
import homeward.journal.StoredCommit;
import homeward.journal.StoredEvent;

/** Answers to commands, rebuilt from what is stored. */
@Singleton
class Receipts {

    private final Journal journal;

    Receipts(Journal journal) {
        this.journal = journal;
    }

    /**
     * @param digest hex
     * @throws IdempotencyKeyReused where the commit was asked for with another digest
     */
    Optional<Receipt> find(UUID commandId, String digest) {
        return journal.findCommit(commandId).map(commit -> receipt(commit, digest));
    }

    /** Of a command that changed nothing. */
    Receipt unchanged(Command command, UUID commandId, long version) {
        return new Receipt(StreamIds.caseOf(command.stream()), command.stream(), version, commandId, 0, List.of());
    }

    private static Receipt receipt(StoredCommit commit, String digest) {
        EventMeta meta = MetaJson.read(commit.events().getFirst().meta());
        if (!meta.digest().equals(digest)) {
            throw new IdempotencyKeyReused();
        }
        return new Receipt(
                meta.caseId(),
                commit.stream(),
                commit.last() + 1,
                commit.commit(),
                commit.position(),
                commit.events().stream().map(StoredEvent::type).toList());
    }
}
