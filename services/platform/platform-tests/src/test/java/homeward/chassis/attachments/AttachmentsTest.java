package homeward.chassis.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import homeward.chassis.attachments.scanning.Scanner;
import homeward.chassis.commands.IdempotencyKeyReused;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.personal.TestVault;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.attachments.Scan;
import homeward.testkit.TestStore;

/** Files brought to a case: many at once, and the same again. */
class AttachmentsTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final PersonId MOTHER = new PersonId(new UUID(2, 1));
    private static final PersonId CHILD = new PersonId(new UUID(2, 2));
    private static final StateCode DEU = new StateCode("DEU");
    private static final StateCode GEO = new StateCode("GEO");
    private static final int UPLOADS = 12;
    private static final byte[] PDF = "%PDF-1.7\nfictional\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final MongoDatabase database = TestStore.newDatabase();
    private final FileStore store = new FileStore(database);
    private final TestVault vault = new TestVault();

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void ofManyUploadsAtOnceAsManyAreKeptAsACaseMayHave() throws Exception {
        Attachments attachments = attachments(1_000_000, 5);

        assertThat(answers(attachments)).containsExactlyElementsOf(answers(5));

        assertThat(store.ofCase(CASE)).hasSize(5);
        assertThat(database.getCollection("attachment-chunks").countDocuments())
                .as("nothing is left of the others")
                .isEqualTo(5);
    }

    @Test
    void ofManyUploadsAtOnceAsManyAreKeptAsHaveRoomByTheirBytes() throws Exception {
        Attachments attachments = attachments(3L * PDF.length, 100);

        assertThat(answers(attachments)).containsExactlyElementsOf(answers(3));

        assertThat(store.ofCase(CASE)).hasSize(3);
        assertThat(database.getCollection("attachment-chunks").countDocuments())
                .as("nothing is left of the others")
                .isEqualTo(3);
    }

    @Test
    void aFileThatIsRemovedGivesItsRoomBack() {
        Attachments attachments = attachments(1_000_000, 1);
        stored(attachments, new UUID(7, 1), Set.of(MOTHER));
        assertThat(answer(attachments, new UUID(7, 2))).isEqualTo("room-for-files");

        store.ofCase(CASE).forEach(store::remove);

        assertThat(answer(attachments, new UUID(7, 2))).isEqualTo("stored");
    }

    @Test
    void whatWasNotKeptTakesNoRoom() {
        Attachments attachments = attachments(1_000_000, 2);
        stored(attachments, new UUID(7, 1), Set.of(MOTHER));
        Room room = new Room(store, database, Clock.systemUTC(), 1_000_000, 2);
        UUID given = store.newGeneration();

        room.take(CASE, given, 1);
        assertThat(answer(attachments, new UUID(7, 2))).isEqualTo("room-for-files");
        room.give(CASE, given);

        assertThat(answer(attachments, new UUID(7, 2))).isEqualTo("stored");
    }

    @Test
    void whatAProcessThatEndedHadNotedTakesNoRoomAfterTenMinutes() {
        Attachments attachments = attachments(1_000_000, 1);
        Clock earlier = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-11));

        new Room(store, database, earlier, 1_000_000, 1).take(CASE, store.newGeneration(), 1);

        assertThat(answer(attachments, new UUID(7, 1))).isEqualTo("stored");
    }

    @Test
    void aFileThatTheStoreHasAddedWithoutSayingSoIsWhole() {
        FileStore silent = new FileStore(database) {
            @Override
            boolean add(StoredFile file) {
                super.add(file);
                throw new MongoTimeoutException("a fictional outage");
            }
        };
        UUID id = new UUID(7, 1);
        assertThatThrownBy(() -> stored(attachments(silent, 1_000_000, 5), id, Set.of(MOTHER)))
                .isInstanceOf(MongoTimeoutException.class);

        stored(attachments(1_000_000, 5), id, Set.of(MOTHER));

        assertThat(store.ofCase(CASE))
                .singleElement()
                .satisfies(file -> assertThat(store.chunk(file.generation(), 0)).isNotEmpty());
    }

    @Test
    void aFileBroughtAgainAboutOthersIsNotTheSame() {
        Attachments attachments = attachments(1_000_000, 5);
        UUID id = new UUID(7, 1);
        stored(attachments, id, Set.of(MOTHER, CHILD));

        stored(attachments, id, Set.of(CHILD, MOTHER));
        assertThatThrownBy(() -> stored(attachments, id, Set.of(MOTHER))).isInstanceOf(IdempotencyKeyReused.class);

        assertThat(store.ofCase(CASE))
                .singleElement()
                .extracting(StoredFile::persons)
                .isEqualTo(Set.of(MOTHER, CHILD));
    }

    private Attachments attachments(long caseBytes, int caseFiles) {
        return attachments(store, caseBytes, caseFiles);
    }

    private Attachments attachments(FileStore files, long caseBytes, int caseFiles) {
        Clock clock = Clock.systemUTC();
        return new Attachments(
                files,
                new FileKeys(vault.vault()),
                new FileWriter(files, clock),
                new NothingScanned(),
                clock,
                new Room(files, database, clock, caseBytes, caseFiles),
                1 << 20,
                8 * UPLOADS);
    }

    /** Each upload is held until all have begun. */
    private static List<String> answers(Attachments attachments) throws InterruptedException, ExecutionException {
        CountDownLatch begun = new CountDownLatch(UPLOADS);
        List<Callable<String>> uploads = new ArrayList<>();
        for (int i = 0; i < UPLOADS; i++) {
            UUID id = new UUID(7, i);
            uploads.add(() -> answer(attachments, id, new Held(begun)));
        }
        List<String> answers = new ArrayList<>();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> one : all.invokeAll(uploads)) {
                answers.add(one.get());
            }
        }
        return answers.stream().sorted().toList();
    }

    private static List<String> answers(int stored) {
        List<String> answers = new ArrayList<>(Collections.nCopies(UPLOADS - stored, "room-for-files"));
        answers.addAll(Collections.nCopies(stored, "stored"));
        return answers;
    }

    private static String answer(Attachments attachments, UUID id) {
        return answer(attachments, id, new ByteArrayInputStream(PDF));
    }

    private static String answer(Attachments attachments, UUID id, InputStream content) {
        try {
            attachments.store(file(id, Set.of(MOTHER)), content, "DEU/" + id);
            return "stored";
        } catch (Refusal refusal) {
            return refusal.rule();
        }
    }

    private static void stored(Attachments attachments, UUID id, Set<PersonId> persons) {
        attachments.store(file(id, persons), new ByteArrayInputStream(PDF), "DEU/" + id);
    }

    private static FileOf file(UUID id, Set<PersonId> persons) {
        return new FileOf(CASE, id, DEU, Set.of(DEU, GEO), persons);
    }

    /** Gives nothing before all of them were asked. */
    private static final class Held extends FilterInputStream {

        private final CountDownLatch begun;
        private boolean asked;

        Held(CountDownLatch begun) {
            super(new ByteArrayInputStream(PDF));
            this.begun = begun;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (!asked) {
                asked = true;
                begun.countDown();
                try {
                    if (!begun.await(30, TimeUnit.SECONDS)) {
                        throw new IOException("not all uploads have begun");
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException(e);
                }
            }
            return super.read(into, from, length);
        }
    }

    private static final class NothingScanned implements Scanner, Scanner.Scanning {

        @Override
        public Scanning begin() {
            return this;
        }

        @Override
        public OutputStream content() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public Scan finding() {
            return Scan.NOT_SCANNED;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
