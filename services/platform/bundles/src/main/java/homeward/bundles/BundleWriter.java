package homeward.bundles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import homeward.proofs.Hash;
import homeward.proofs.notes.Checkpoint;
import homeward.proofs.notes.SignedNote;
import homeward.proofs.notes.TlogProof;

/** Makes a bundle. */
public final class BundleWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The zip's own times say nothing, and are the same in every zone; of the day before, the earliest, Java writes two. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 2, 0, 0);

    /** Commits of a case that is printed: nobody reads a print of hundreds of pages, and it is laid out in memory. */
    private static final int MOST_PRINTED = 2_000;

    private BundleWriter() {}

    /** @return the bytes of the zip file */
    public static byte[] bundle(String caseId, String state, Instant made, List<JournalPart> parts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Manifest.Journal> journals = new ArrayList<>();
        for (JournalPart part : parts) {
            journals.add(put(part, files));
        }
        byte[] page = CasePage.of(caseId, state, made.toString(), commits(journals, files));
        files.put(Manifest.PAGE, page);
        int commits = parts.stream().mapToInt(part -> part.commits().size()).sum();
        String printer = isPrinted(commits) ? CasePrint.printer() : Manifest.NOT_PRINTED;
        if (isPrinted(commits)) {
            files.put(Manifest.PRINT, CasePrint.of(page, made));
        }
        files.put(Manifest.SCRIPT, script());
        return zipped(
                new Manifest(Manifest.FORMAT, caseId, state, made.toString(), printer, journals, Map.of()), files);
    }

    /** Whether a bundle of so many commits holds a print. */
    static boolean isPrinted(int commits) {
        return commits <= MOST_PRINTED;
    }

    private static Manifest.Journal put(JournalPart part, Map<String, byte[]> files) {
        Checkpoint checkpoint =
                Checkpoint.parse(SignedNote.parse(part.checkpoint()).text());
        Manifest.Journal journal = new Manifest.Journal(
                part.service(),
                checkpoint.origin(),
                checkpoint.size(),
                part.commits().stream().map(JournalPart.Proved::position).toList());
        files.put(journal.checkpoint(), text(part.checkpoint()));
        files.put(journal.first(), text(part.firstCheckpoint()));
        files.put(
                journal.consistency(),
                text(part.consistency().stream()
                        .map(hash -> hash.base64() + "\n")
                        .collect(Collectors.joining())));
        files.put(journal.statement(), text(part.statement()));
        files.put(
                journal.keys(), text(part.keys().stream().map(key -> key + "\n").collect(Collectors.joining())));
        for (JournalPart.Proved commit : part.commits()) {
            files.put(journal.commit(commit.position()), commit.content());
            files.put(
                    journal.proof(commit.position()),
                    text(TlogProof.of(commit.position() - 1, commit.path(), part.checkpoint())
                            .text()));
        }
        return journal;
    }

    private static Map<String, List<byte[]>> commits(List<Manifest.Journal> journals, Map<String, byte[]> files) {
        Map<String, List<byte[]>> commits = new LinkedHashMap<>();
        for (Manifest.Journal journal : journals) {
            commits.put(
                    journal.service(),
                    journal.positions().stream()
                            .map(position -> Objects.requireNonNull(files.get(journal.commit(position))))
                            .toList());
        }
        return commits;
    }

    /** A zip of these files with a manifest that lists them as they are. */
    static byte[] zipped(Manifest manifest, Map<String, byte[]> files) {
        Map<String, String> digests = new TreeMap<>();
        files.forEach((name, bytes) -> digests.put(name, digest(bytes)));
        Manifest complete = new Manifest(
                manifest.format(),
                manifest.caseId(),
                manifest.state(),
                manifest.made(),
                manifest.printer(),
                manifest.journals(),
                digests);
        Map<String, byte[]> all = new LinkedHashMap<>();
        try {
            all.put(Manifest.NAME, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(complete));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest cannot be written", e);
        }
        all.putAll(files);
        return zip(all);
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The second verifier, as it lies in every bundle. */
    static byte[] script() {
        try (InputStream in = BundleWriter.class.getResourceAsStream(Manifest.SCRIPT)) {
            return Objects.requireNonNull(in, "the second verifier is not on the class path")
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Hash.sha256().digest(bytes));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
