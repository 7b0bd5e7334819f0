package homeward.chassis.axon;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import homeward.chassis.commands.IdempotencyKeyReused;
import homeward.chassis.commands.Receipt;
import homeward.chassis.deciding.Command;
import homeward.chassis.deciding.StreamIds;
import homeward.chassis.metadata.EventMeta;
import homeward.chassis.metadata.MetaJson;
import homeward.journal.Appended;
import homeward.journal.Commit;
import homeward.journal.Journal;
import homeward.journal.NewEvent;
import homeward.journal.StoredCommit;
import homeward.journal.StoredEvent;

/** Answers to commands, rebuilt from what is stored. */
@Singleton
class Receipts {

    /** What the command that this thread carries out has appended. */
    private static final ScopedValue<Appending> APPENDING = ScopedValue.newInstance();

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

    /**
     * Carries out a command in this thread and answers it from what it appended, without asking the store again.
     *
     * @return the receipt; empty where nothing was appended now, be it that nothing changed or that the same command was
     *     carried out before
     */
    Optional<Receipt> carryingOut(Runnable command) {
        Appending appending = new Appending();
        ScopedValue.where(APPENDING, appending).run(command);
        return Optional.ofNullable(appending.receipt);
    }

    /** To be called with everything that is appended. */
    static void appended(Commit commit, Appended place) {
        if (APPENDING.isBound() && !place.alreadyStored()) {
            APPENDING.get().receipt = receipt(
                    commit.stream(),
                    place.last(),
                    commit.id(),
                    place.position(),
                    MetaJson.read(commit.events().getFirst().meta()),
                    commit.events().stream().map(NewEvent::type).toList());
        }
    }

    private static final class Appending {

        private @Nullable Receipt receipt;
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
        return receipt(
                commit.stream(),
                commit.last(),
                commit.commit(),
                commit.position(),
                meta,
                commit.events().stream().map(StoredEvent::type).toList());
    }

    private static Receipt receipt(
            String stream, long last, UUID commit, long position, EventMeta meta, List<String> events) {
        return new Receipt(meta.caseId(), stream, last + 1, commit, position, events);
    }
}
