package homeward.chassis.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.google.crypto.tink.StreamingAead;
import io.quarkus.arc.properties.IfBuildProperty;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.chassis.attachments.FileKeys.Fresh;
import homeward.chassis.attachments.FileWriter.Written;
import homeward.chassis.attachments.files.Malformed;
import homeward.chassis.attachments.scanning.Scanner;
import homeward.chassis.attachments.scanning.ScannerAway;
import homeward.chassis.commands.IdempotencyKeyReused;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.limits.Shares;
import homeward.chassis.limits.TooManyAtOnce;
import homeward.chassis.personal.Erased;
import homeward.events.CaseId;
import homeward.events.StateCode;
import homeward.events.attachments.Attachment;
import homeward.events.attachments.Scan;
import homeward.events.disclosure.DisclosureEvent.PersonDataErased;

/** Takes in and gives out files. Exists in services with {@code homeward.files=true}. Blocking. */
@ApplicationScoped
@IfBuildProperty(name = "homeward.files", stringValue = "true")
public class Attachments implements Erased {

    private final FileStore store;
    private final FileKeys keys;
    private final FileWriter writer;
    private final Scanner scanner;
    private final Clock clock;
    private final Room room;
    private final long mostBytes;
    private final Shares working;

    Attachments(
            FileStore store,
            FileKeys keys,
            FileWriter writer,
            Scanner scanner,
            Clock clock,
            Room room,
            @ConfigProperty(name = "homeward.attachments.most-bytes") long mostBytes,
            @ConfigProperty(name = "homeward.attachments.at-once") int atOnce) {
        this.store = store;
        this.keys = keys;
        this.writer = writer;
        this.scanner = scanner;
        this.clock = clock;
        this.room = room;
        this.mostBytes = mostBytes;
        this.working = new Shares(atOnce);
    }

    /**
     * Stores a file. On return it is stored, confirmed by a majority; an event has to name it before long, or it is removed
     * again.
     *
     * @param owner whose share of the uploads at once it takes
     * @return as an event names it, without a title; the same for a repeated request
     * @throws Refusal if the file is too large, of no accepted type, malformed or malicious, or the case has too many
     * @throws IdempotencyKeyReused if another file, or one that concerns others, was brought under this id
     * @throws TooManyAtOnce if too many files arrive at once
     */
    public Attachment store(FileOf file, InputStream content, String owner) {
        if (!working.take(owner, 1)) {
            throw new TooManyAtOnce();
        }
        try (Scanner.Scanning scan = begin()) {
            Arriving arriving = new Arriving(content, mostBytes, scan.content());
            Optional<StoredFile> before = store.find(file.id());
            return before.isPresent() ? repeated(before.get(), file, arriving) : added(file, arriving, scan);
        } catch (Malformed e) {
            throw Refusal.rule("file-well-formed", String.valueOf(e.getMessage()));
        } catch (Scanner.Malicious e) {
            throw Refusal.rule("nothing-malicious", "the scanner found malicious content; the file was not stored");
        } catch (IOException e) {
            throw new ScannerAway(e);
        } finally {
            working.give(owner, 1);
        }
    }

    private Scanner.Scanning begin() {
        try {
            return scanner.begin();
        } catch (IOException e) {
            throw new ScannerAway(e);
        }
    }

    private Attachment repeated(StoredFile before, FileOf file, Arriving arriving) {
        arriving.end();
        return same(before, file, keys.recognised(arriving.sha256()));
    }

    private Attachment added(FileOf file, Arriving arriving, Scanner.Scanning scan) throws IOException {
        room.requireAny(file.caseId());
        Fresh key = keys.fresh(file, file.persons());
        UUID generation = store.newGeneration();
        StoredFile stored = toBeAdded(file, key, generation, arriving, scan);
        boolean kept = store.add(stored); // if the store leaves that open, upkeep looks at what became of it
        if (!kept) {
            store.removeChunks(generation);
        }
        room.give(file.caseId(), generation);
        return kept ? stored.described() : faster(file, stored.recognised());
    }

    /** Its chunks are stored and its room is taken; nothing is left if it is refused. */
    private StoredFile toBeAdded(FileOf file, Fresh key, UUID generation, Arriving arriving, Scanner.Scanning scan)
            throws IOException {
        boolean taken = false;
        try {
            Written written = writer.write(key.key(), bound(file.id(), generation), generation, arriving);
            arriving.end();
            byte[] recognised = keys.recognised(arriving.sha256());
            Scan finding = scan.finding();
            room.take(file.caseId(), generation, written.bytes());
            taken = true;
            return new StoredFile(
                    file.id(),
                    file.caseId(),
                    file.by(),
                    file.holders(),
                    key.wrapped(),
                    generation,
                    written.type(),
                    written.bytes(),
                    written.ciphertext(),
                    written.sha256(),
                    finding,
                    written.cleaned(),
                    recognised,
                    clock.instant(),
                    false);
        } finally {
            if (!taken) {
                store.removeChunks(generation);
            }
        }
    }

    /** The same request was carried out at the same time, and was faster. */
    private Attachment faster(FileOf file, byte[] recognised) {
        return same(store.find(file.id()).orElseThrow(IdempotencyKeyReused::new), file, recognised);
    }

    private static Attachment same(StoredFile first, FileOf file, byte[] recognised) {
        if (!Arrays.equals(first.recognised(), recognised)
                || !first.persons().equals(file.persons())
                || !first.caseId().equals(file.caseId())) {
            throw new IdempotencyKeyReused();
        }
        return first.described();
    }

    /**
     * A file that the state has brought and that may now be sent; it is kept until the event that names it is there.
     *
     * @return as the event names it, without a title; empty if there is none of that id that the state has brought to the case
     */
    public Optional<Attachment> toBeSent(CaseId caseId, UUID id, StateCode by) {
        return store.find(id)
                .filter(file -> file.caseId().equals(caseId) && file.by().equals(by))
                .filter(file -> store.touch(id, clock.instant()))
                .map(StoredFile::described);
    }

    /** An event names the file. */
    public void sent(UUID id) {
        store.sent(id);
    }

    /**
     * Opens a file with the keys of one state; its ciphertext is checked against the hash in the event first.
     *
     * @param named in an event of the case
     * @throws Refusal if the state has erased the data of a person whom the file concerns
     * @throws IllegalStateException if the ciphertext is not the one that the event names
     */
    public OpenedFile open(CaseId caseId, Attachment named, StateCode by) {
        StoredFile file = store.find(named.attachmentId())
                .filter(found -> found.caseId().equals(caseId))
                .orElseThrow(Attachments::erased);
        StreamingAead key = keys.opened(file.id(), file.key(), by).orElseThrow(Attachments::erased);
        writer.check(file, named.sha256());
        return writer.open(file, key, bound(file.id(), file.generation()));
    }

    private static Refusal erased() {
        return Refusal.conflict(
                "personal-data-erased", "the file went with the data of a person whom it concerns, which was erased");
    }

    /** Removes what nobody can open any more. */
    @Override
    public void after(PersonDataErased erasure) {
        erasure.persons().stream()
                .flatMap(person -> store.about(person).stream())
                .forEach(this::removeIfClosed);
    }

    void removeIfClosed(StoredFile file) {
        if (!keys.anybodyHolds(file.key(), file.holders())) {
            store.remove(file);
        }
    }

    private static byte[] bound(UUID id, UUID generation) {
        return FileKeys.purpose(id, generation);
    }
}
