package homeward.chassis.axon;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.arc.properties.UnlessBuildProperty;
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

/** Receipts of commands, rebuilt from stored commits. */
@Singleton
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
class Receipts {

    /** Collects what the command in this thread appends. */
    private static final ScopedValue<Appending> APPENDING = ScopedValue.newInstance();

    private final Journal journal;

    Receipts(Journal journal) {
        this.journal = journal;
    }

    /**
     * The receipt of an earlier dispatch.
     *
     * @param digest SHA-256 of the request, hex
     * @throws IdempotencyKeyReused if the commit was stored for another digest
     */
    Optional<Receipt> find(UUID commandId, String digest) {
        return journal.findCommit(commandId).map(commit -> receipt(commit, digest));
    }

    /**
     * Runs a command in this thread and builds its receipt from what it appended, without reading the store.
     *
     * @return the receipt; empty if this run appended nothing, because the command changed nothing or had been carried
     *     out before
     */
    Optional<Receipt> carryingOut(Runnable command) {
        Appending appending = new Appending();
        ScopedValue.where(APPENDING, appending).run(command);
        return Optional.ofNullable(appending.receipt);
    }

    /** Must be called for every append. */
    static void appended(Commit commit, Appended place) {
        if (APPENDING.isBound() && !place.alreadyStored()) {
            APPENDING.get().receipt = receipt(
                    commit.stream(),
                    place.last(),
                    commit.id(),
                    place.position(),
                    MetaJson.read(commit.events().getFirst().meta()),
                    commit.events().stream().map(NewEvent::type).toList(),
                    EventIds.in(commit.events().stream().map(NewEvent::payload)));
        }
    }

    private static final class Appending {

        private @Nullable Receipt receipt;
    }

    /** The receipt of a command that changed nothing. */
    Receipt unchanged(Command command, UUID commandId, long version) {
        return new Receipt(
                StreamIds.caseOf(command.stream()), command.stream(), version, commandId, 0, List.of(), Map.of());
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
                commit.events().stream().map(StoredEvent::type).toList(),
                EventIds.in(commit.events().stream().map(StoredEvent::payload)));
    }

    private static Receipt receipt(
            String stream,
            long last,
            UUID commit,
            long position,
            EventMeta meta,
            List<String> events,
            Map<String, List<UUID>> ids) {
        return new Receipt(meta.caseId(), stream, last + 1, commit, position, events, ids);
    }
}
