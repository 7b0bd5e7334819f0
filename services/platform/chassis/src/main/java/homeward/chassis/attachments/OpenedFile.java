package homeward.chassis.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.StreamingAead;

import homeward.events.attachments.FileType;

/** A file that may be read, its ciphertext checked against its event. */
public final class OpenedFile {

    private final FileType type;
    private final long bytes;
    private final StreamingAead key;
    private final InputStream ciphertext;
    private final byte[] boundTo;

    OpenedFile(FileType type, long bytes, StreamingAead key, InputStream ciphertext, byte[] boundTo) {
        this.type = type;
        this.bytes = bytes;
        this.key = key;
        this.ciphertext = ciphertext;
        this.boundTo = boundTo;
    }

    public FileType type() {
        return type;
    }

    /** Its length. */
    public long bytes() {
        return bytes;
    }

    /** Writes the file, once. Every part is authenticated before it is written. */
    public void writeTo(OutputStream out) throws IOException {
        try (InputStream plaintext = key.newDecryptingStream(ciphertext, boundTo)) {
            plaintext.transferTo(out);
        } catch (GeneralSecurityException e) {
            throw new IOException("an attachment cannot be decrypted", e);
        }
    }
}
