package homeward.request.correspondence.attach;

import java.util.Set;
import java.util.UUID;

import homeward.events.PersonId;
import homeward.events.attachments.Attachment;
import homeward.events.attachments.FileType;
import homeward.events.attachments.Scan;

/**
 * A file that was stored and waits for its message.
 *
 * @param attachmentId by which a message names it, within a day
 * @param type as found in its content
 * @param bytes of the file without the metadata that was removed
 * @param sha256 of the ciphertext, hex
 * @param cleaned whether metadata was removed; never of PDF
 */
public record StoredAttachment(
        UUID attachmentId,
        FileType type,
        long bytes,
        String sha256,
        Set<PersonId> persons,
        boolean cleaned,
        Scan scan) {

    static StoredAttachment of(Attachment stored) {
        return new StoredAttachment(
                stored.attachmentId(),
                stored.type(),
                stored.bytes(),
                stored.sha256(),
                stored.persons(),
                stored.cleaned(),
                stored.scan());
    }
}
