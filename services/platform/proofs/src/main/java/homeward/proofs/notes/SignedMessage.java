package homeward.proofs.notes;

import java.nio.charset.StandardCharsets;

import homeward.proofs.Malformed;

/**
 * The bytes that are signed, by type.
 *
 * <p>Source: C2SP signed-note (Ed25519) and tlog-cosignature (the timed ones).
 */
final class SignedMessage {

    private SignedMessage() {}

    /**
     * @param cosigner name of the key
     * @param text of the note
     * @param seconds since 1970, if the type is timed
     * @throws Malformed if the type signs checkpoints alone and the text is none
     */
    static byte[] of(SignatureType type, String cosigner, String text, long seconds) {
        return switch (type) {
            case ED25519 -> text.getBytes(StandardCharsets.UTF_8);
            case COSIGNATURE_ED25519 -> {
                Checkpoint.parse(text);
                yield ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
            }
            case COSIGNATURE_ML_DSA_44 -> {
                Checkpoint checkpoint = Checkpoint.parse(text);
                yield new Bytes()
                        .text("subtree/v1\n\0")
                        .shortText(cosigner)
                        .number(seconds, Long.BYTES)
                        .shortText(checkpoint.origin())
                        .number(0, Long.BYTES)
                        .number(checkpoint.size(), Long.BYTES)
                        .bytes(checkpoint.root().bytes())
                        .all();
            }
        };
    }
}
