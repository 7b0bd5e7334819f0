package homeward.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainHashTest {

    @Test
    void theHashCanBeRecomputedFromItsDescriptionAlone() throws IOException, GeneralSecurityException {
        assertThat(new ChainHash().of(commit("case"))).isEqualTo(asDescribed(commit("case")));
        assertThat(new ChainHash().of(commit(null))).isEqualTo(asDescribed(commit(null)));
    }

    private static StoredCommit commit(@Nullable String type) {
        StoredEvent event =
                new StoredEvent(new UUID(1, 2), 7, "Été", 3, Samples.NOON, new byte[] {1, 2, 3}, new byte[0]);
        return new StoredCommit(
                42,
                new UUID(3, 4),
                "case-1",
                type,
                7,
                7,
                Samples.NOON,
                Instant.EPOCH,
                List.of(event),
                prev(),
                prev(),
                new byte[0]);
    }

    private static byte[] prev() {
        byte[] prev = new byte[32];
        prev[31] = 9;
        return prev;
    }

    private static byte[] asDescribed(StoredCommit commit) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(commit.prev());
        number(out, commit.position());
        number(out, commit.at().toEpochMilli());
        number(out, commit.maxTime().toEpochMilli());
        uuid(out, commit.commit());
        text(out, commit.stream());
        if (commit.type() == null) {
            out.writeInt(-1);
        } else {
            text(out, commit.type());
        }
        number(out, commit.first());
        number(out, commit.last());
        number(out, commit.events().size());
        for (StoredEvent event : commit.events()) {
            uuid(out, event.id());
            number(out, event.seq());
            text(out, event.type());
            number(out, event.version());
            number(out, event.time().toEpochMilli());
            bytes(out, event.payload());
            bytes(out, event.meta());
        }
        return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    }

    private static void uuid(DataOutputStream out, UUID id) throws IOException {
        out.writeInt(16);
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void number(DataOutputStream out, long value) throws IOException {
        out.writeInt(8);
        out.writeLong(value);
    }

    private static void text(DataOutputStream out, String value) throws IOException {
        bytes(out, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }
}
