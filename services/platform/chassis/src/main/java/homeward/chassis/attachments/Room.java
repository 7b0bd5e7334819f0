package homeward.chassis.attachments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import io.quarkus.arc.properties.IfBuildProperty;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.events.CaseId;

/**
 * What the files of a case take together, however many arrive at once and at however many replicas. A file is noted while
 * it is added, in {@code attachment-room}: {@code {_id: case, version, coming: [{generation, bytes, at}]}}; what is still
 * noted after ten minutes, because a process has ended, takes no room any more. Blocking.
 */
@Singleton
@IfBuildProperty(name = "homeward.files", stringValue = "true")
class Room {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String VERSION = "version";
    private static final String COMING = "coming";
    private static final String GENERATION = "generation";
    private static final String BYTES = "bytes";
    private static final String AT = "at";

    private final FileStore store;
    private final MongoCollection<Document> cases;
    private final Clock clock;
    private final long caseBytes;
    private final int caseFiles;

    Room(
            FileStore store,
            MongoDatabase database,
            Clock clock,
            @ConfigProperty(name = "homeward.attachments.case-bytes") long caseBytes,
            @ConfigProperty(name = "homeward.attachments.case-files") int caseFiles) {
        this.store = store;
        this.cases = database.withWriteConcern(WriteConcern.MAJORITY).getCollection("attachment-room");
        this.clock = clock;
        this.caseBytes = caseBytes;
        this.caseFiles = caseFiles;
    }

    /**
     * Before a file is read: it takes no room yet.
     *
     * @throws Refusal if no further file has room
     */
    void requireAny(CaseId caseId) {
        require(store.ofCase(caseId), List.of(), 1);
    }

    /**
     * Notes a file that is about to be added.
     *
     * @param bytes of its plaintext
     * @throws Refusal if it has no room beside all that are there or were noted before
     */
    void take(CaseId caseId, UUID generation, long bytes) {
        boolean noted = false;
        while (!noted) {
            Document before = cases.find(Filters.eq(caseId.toString())).first();
            List<StoredFile> files = store.ofCase(caseId); // after what is noted: what was added meanwhile is here
            List<Document> coming = coming(before, files);
            require(files, coming, bytes);
            coming.add(new Document(GENERATION, generation.toString())
                    .append(BYTES, bytes)
                    .append(AT, clock.instant().toString()));
            noted = noted(caseId, before == null ? 0 : before.getLong(VERSION), coming);
        }
    }

    /** What was noted is added, and so takes room by itself, or is not added after all. */
    void give(CaseId caseId, UUID generation) {
        cases.updateOne(
                Filters.and(
                        Filters.eq(caseId.toString()), Filters.eq(COMING + "." + GENERATION, generation.toString())),
                Updates.combine(
                        Updates.pull(COMING, new Document(GENERATION, generation.toString())),
                        Updates.inc(VERSION, 1L)));
    }

    private List<Document> coming(@Nullable Document noted, List<StoredFile> files) {
        List<Document> coming = new ArrayList<>();
        if (noted != null) {
            Set<String> added =
                    files.stream().map(file -> file.generation().toString()).collect(Collectors.toSet());
            Instant since = clock.instant().minus(PATIENCE);
            noted.getList(COMING, Document.class).stream()
                    .filter(one -> !added.contains(one.getString(GENERATION)))
                    .filter(one -> Instant.parse(one.getString(AT)).isAfter(since))
                    .forEach(coming::add);
        }
        return coming;
    }

    private void require(List<StoredFile> files, List<Document> coming, long bytes) {
        long taken = files.stream().mapToLong(StoredFile::bytes).sum()
                + coming.stream().mapToLong(one -> one.getLong(BYTES)).sum();
        if (files.size() + coming.size() >= caseFiles || taken + bytes > caseBytes) {
            throw Refusal.conflict(
                    "room-for-files",
                    "a case has at most %d files, and %d MiB in all".formatted(caseFiles, caseBytes >> 20));
        }
    }

    /** False if somebody else noted something since it was read. */
    private boolean noted(CaseId caseId, long version, List<Document> coming) {
        try {
            UpdateResult written = cases.replaceOne(
                    Filters.and(Filters.eq(caseId.toString()), Filters.eq(VERSION, version)),
                    new Document("_id", caseId.toString())
                            .append(VERSION, version + 1)
                            .append(COMING, coming),
                    new ReplaceOptions().upsert(version == 0));
            return written.getMatchedCount() == 1 || written.getUpsertedId() != null;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
