package homeward.proofs.notes;

import java.util.ArrayList;
import java.util.List;

import homeward.proofs.Hash;
import homeward.proofs.Malformed;

/**
 * What a log sends to a witness that shall cosign a checkpoint.
 *
 * <p>Source: C2SP tlog-witness.
 *
 * @param old size of the checkpoint that the witness cosigned last; 0 if it has cosigned none
 * @param consistency from that size to the checkpoint's
 * @param checkpoint signed
 */
public record AddCheckpoint(long old, List<Hash> consistency, String checkpoint) {

    private static final String OLD = "old ";

    /** More lines are refused. */
    private static final int MOST = 63;

    public AddCheckpoint {
        consistency = List.copyOf(consistency);
        if (old < 0 || consistency.size() > MOST) {
            throw new Malformed("a request to a witness has an impossible size or proof");
        }
    }

    /** @throws Malformed if it is no such request */
    public static AddCheckpoint parse(String body) {
        int end = body.indexOf("\n\n");
        if (end < 0 || !body.startsWith(OLD)) {
            throw new Malformed("a request to a witness has no old size, or no checkpoint");
        }
        List<String> lines = new ArrayList<>(List.of(body.substring(0, end).split("\n", -1)));
        long old = Decimal.parse(lines.removeFirst().substring(OLD.length()));
        return new AddCheckpoint(old, lines.stream().map(Hash::parse).toList(), body.substring(end + 2));
    }

    public String text() {
        StringBuilder text = new StringBuilder(OLD).append(old).append('\n');
        consistency.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
