package homeward.events.attachments;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.Personal;

/**
 * A file that belongs to an event. It is encrypted under a key of its own, and it takes the keys of all persons whom it
 * concerns to open it.
 *
 * @param type as found in its content
 * @param bytes of the file as it is sent
 * @param sha256 of the ciphertext, hex
 * @param persons whom the file concerns
 * @param cleaned whether its metadata was removed
 * @param title null if the sender gave none
 */
public record Attachment(
        UUID attachmentId,
        FileType type,
        long bytes,
        String sha256,
        Set<PersonId> persons,
        boolean cleaned,
        Scan scan,
        @Nullable Personal<String> title) {}
