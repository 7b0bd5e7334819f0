package homeward.chassis.attachments;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import homeward.chassis.attachments.FileKeys.Layer;
import homeward.chassis.attachments.FileKeys.Wrapped;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.attachments.Attachment;
import homeward.events.attachments.FileType;
import homeward.events.attachments.Scan;

/**
 * What is stored about a file.
 *
 * @param generation under which its chunks are stored
 * @param bytes of the plaintext, cleaned
 * @param ciphertext number of its bytes
 * @param sha256 of the ciphertext, hex
 * @param recognised of what was brought, so that a repetition is known
 * @param touched when it was brought, or last about to be sent
 * @param sent whether an event names it
 */
@SuppressWarnings("ArrayRecordComponent")
record StoredFile(
        UUID id,
        CaseId caseId,
        StateCode by,
        Set<StateCode> holders,
        Wrapped key,
        UUID generation,
        FileType type,
        long bytes,
        long ciphertext,
        String sha256,
        Scan scan,
        boolean cleaned,
        byte[] recognised,
        Instant touched,
        boolean sent) {

    Set<PersonId> persons() {
        return key.layers().stream().map(Layer::person).collect(Collectors.toUnmodifiableSet());
    }

    Attachment described() {
        return new Attachment(id, type, bytes, sha256, persons(), cleaned, scan, null);
    }
}
