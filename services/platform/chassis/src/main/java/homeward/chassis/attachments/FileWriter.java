package homeward.chassis.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.google.crypto.tink.StreamingAead;
import io.quarkus.arc.properties.IfBuildProperty;

import homeward.chassis.attachments.files.Cleaning;
import homeward.chassis.attachments.files.Digests;
import homeward.chassis.attachments.files.FileTypes;
import homeward.chassis.deciding.Refusal;
import homeward.events.attachments.FileType;

/** Cleans, encrypts and stores files as streams, and reads them back. Plaintext exists in buffers only. */
@Singleton
@IfBuildProperty(name = "homeward.files", stringValue = "true")
class FileWriter {

    private static final int BUFFER = 1 << 16;

    private final FileStore store;
    private final Clock clock;

    FileWriter(FileStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What was stored.
     *
     * @param bytes of the plaintext
     * @param ciphertext number of its bytes
     * @param sha256 of the ciphertext, hex
     */
    record Written(FileType type, boolean cleaned, long bytes, long ciphertext, String sha256) {}

    /** Writes one plaintext, and says whether it is free of metadata. */
    private interface Content {
        boolean to(OutputStream out) throws IOException;
    }

    /**
     * @param boundTo associated data of the encryption
     * @param generation under which the chunks are stored
     * @throws Refusal if the type is not accepted
     * @throws homeward.chassis.attachments.files.Malformed if the file is not built as its type demands
     */
    Written write(StreamingAead key, byte[] boundTo, UUID generation, InputStream file) throws IOException {
        byte[] head = file.readNBytes(FileTypes.HEAD);
        FileType type = FileTypes.of(head)
                .orElseThrow(() -> Refusal.rule(
                        "file-type-accepted",
                        "accepted are PDF, JPEG, PNG and TIFF files; what a file is shows its content"));
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), file);
        return Cleaning.needsWhole(type)
                ? twice(type, key, boundTo, generation, whole)
                : once(type, key, boundTo, generation, out -> {
                    Cleaning.clean(type, whole, out);
                    return Cleaning.cleans(type);
                });
    }

    private Written once(FileType type, StreamingAead key, byte[] boundTo, UUID generation, Content content)
            throws IOException {
        Ciphertext ciphertext = new Ciphertext(store, generation, clock.instant());
        Counting plaintext;
        try {
            plaintext = new Counting(key.newEncryptingStream(ciphertext, boundTo));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a file cannot be encrypted", e);
        }
        boolean cleaned = content.to(plaintext);
        plaintext.close();
        return new Written(type, cleaned, plaintext.count(), ciphertext.length(), ciphertext.sha256());
    }

    /** Stores the file as it is, encrypted with the same key, and then without its metadata. */
    private Written twice(FileType type, StreamingAead key, byte[] boundTo, UUID generation, InputStream whole)
            throws IOException {
        UUID first = store.newGeneration();
        byte[] firstBound = FileKeys.purpose(generation, first);
        try {
            Written raw = once(type, key, firstBound, first, out -> {
                whole.transferTo(out);
                return false;
            });
            try (SeekableByteChannel file = plaintext(key, firstBound, first, raw.ciphertext())) {
                return once(type, key, boundTo, generation, out -> Cleaning.cleanTiff(file, out));
            }
        } finally {
            store.removeChunks(first);
        }
    }

    private SeekableByteChannel plaintext(StreamingAead key, byte[] boundTo, UUID generation, long length)
            throws IOException {
        try {
            SeekableByteChannel opened =
                    key.newSeekableDecryptingChannel(new StoredChunks(store, generation, length), boundTo);
            int first = opened.read(ByteBuffer.allocate(1)); // only then does it know its size
            if (first != 1) {
                throw new IllegalStateException("a file that was stored is empty");
            }
            return opened.position(0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a file cannot be decrypted", e);
        }
    }

    /** @throws IllegalStateException if the stored ciphertext is another one */
    void check(StoredFile file, String sha256) {
        MessageDigest digest = Digests.sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = ciphertext(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new IllegalStateException("an attachment cannot be read", e);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new IllegalStateException("an attachment is not the one that its event names");
        }
    }

    OpenedFile open(StoredFile file, StreamingAead key, byte[] boundTo) {
        return new OpenedFile(file.type(), file.bytes(), key, ciphertext(file), boundTo);
    }

    private InputStream ciphertext(StoredFile file) {
        return Channels.newInputStream(new StoredChunks(store, file.generation(), file.ciphertext()));
    }
}
