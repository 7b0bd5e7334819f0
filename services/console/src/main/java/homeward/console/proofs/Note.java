package homeward.console.proofs;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A checkpoint as it is signed and cosigned (C2SP tlog-checkpoint, tlog-cosignature). Read, not checked: that needs keys from
 * elsewhere.
 *
 * @param origin name of the log
 * @param size commits in the journal
 * @param root of the tree, in base64
 */
record Note(String origin, long size, String root, List<Signature> signatures) {

    /** Bytes before the signature itself: the key's id. */
    private static final int KEY = 4;

    private static final int TIME = 8;
    private static final int ED25519 = 64;
    private static final int ML_DSA_44 = 2420;

    /**
     * A signature.
     *
     * @param name of the key
     * @param kind {@code ED25519}, {@code ML_DSA_44} or {@code OTHER}
     * @param at when it was made; null if it does not say so
     */
    record Signature(String name, String kind, @Nullable Instant at) {}

    /** Empty if it is no checkpoint. */
    static Optional<Note> parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0) {
            return Optional.empty();
        }
        List<String> text = note.substring(0, end).lines().toList();
        try {
            return text.size() < 3
                    ? Optional.empty()
                    : Optional.of(new Note(
                            text.getFirst(),
                            Long.parseLong(text.get(1)),
                            text.get(2),
                            signatures(note.substring(end + 2))));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static List<Signature> signatures(String lines) {
        List<Signature> all = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            String[] parts = line.split(" ", -1);
            if (parts.length == 3) {
                all.add(signature(parts[1], Base64.getDecoder().decode(parts[2])));
            }
        }
        return List.copyOf(all);
    }

    private static Signature signature(String name, byte[] bytes) {
        int length = bytes.length - KEY;
        boolean timed = length == TIME + ED25519 || length == TIME + ML_DSA_44;
        String kind = length == ED25519 || length == TIME + ED25519
                ? "ED25519"
                : length == TIME + ML_DSA_44 ? "ML_DSA_44" : "OTHER";
        return new Signature(name, kind, timed ? time(bytes) : null);
    }

    private static Instant time(byte[] bytes) {
        return Instant.ofEpochSecond(ByteBuffer.wrap(bytes, KEY, TIME).getLong());
    }

    /** Those of the service whose journal it is. */
    List<Signature> own() {
        return signatures.stream().filter(one -> one.name().equals(origin)).toList();
    }

    /** Those of witnesses. */
    List<Signature> cosignatures() {
        return signatures.stream().filter(one -> !one.name().equals(origin)).toList();
    }
}
