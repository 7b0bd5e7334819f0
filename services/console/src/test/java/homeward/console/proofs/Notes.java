package homeward.console.proofs;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/** Checkpoints as services sign them, with signatures of the right lengths. */
final class Notes {

    static final Instant SEEN = Instant.parse("2026-05-26T08:40:12Z");

    private Notes() {}

    static String signed() {
        return "homeward/request\n184233\nfyrJ4A==\n\n" + line("homeward/request", 64, null)
                + line("homeward/request", 2420, SEEN);
    }

    static String cosigned() {
        return signed() + line("witness/RUS", 64, SEEN) + line("witness/RUS", 2420, SEEN);
    }

    private static String line(String name, int length, @Nullable Instant at) {
        ByteBuffer bytes = ByteBuffer.allocate(4 + (at == null ? 0 : 8) + length);
        bytes.putInt(42);
        if (at != null) {
            bytes.putLong(at.getEpochSecond());
        }
        return "— " + name + " " + Base64.getEncoder().encodeToString(bytes.array()) + "\n";
    }
}
