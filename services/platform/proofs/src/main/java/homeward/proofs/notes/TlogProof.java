package homeward.proofs.notes;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.proofs.Hash;
import homeward.proofs.Malformed;

/**
 * That a leaf is in a log, as a text that is checked without asking anybody.
 *
 * <p>Source: C2SP tlog-proof.
 *
 * @param extra bytes of the application, which nothing vouches for; null if there are none
 * @param index of the leaf, from 0
 * @param path from the leaf to the root
 * @param checkpoint signed, of a tree that holds the leaf
 */
@SuppressWarnings("ArrayRecordComponent")
public record TlogProof(byte @Nullable [] extra, long index, List<Hash> path, String checkpoint) {

    private static final String FIRST = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /** More hashes than any tree needs. */
    private static final int MOST = 63;

    public TlogProof {
        path = List.copyOf(path);
        if (index < 0 || path.size() > MOST || checkpoint.isEmpty()) {
            throw new Malformed("a proof has no checkpoint, or an impossible index or path");
        }
    }

    /** A proof without extra bytes. */
    public static TlogProof of(long index, List<Hash> path, String checkpoint) {
        return new TlogProof(null, index, path, checkpoint);
    }

    /** @throws Malformed if it is no proof in this form; what the checkpoint says is not looked at */
    public static TlogProof parse(String text) {
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new Malformed("a proof has no checkpoint");
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, end).split("\n", -1)));
        if (!lines.removeFirst().equals(FIRST)) {
            throw new Malformed("a text is no proof of the form " + FIRST);
        }
        byte[] extra = null;
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            extra = Hash.decoded(lines.removeFirst().substring(EXTRA.length()));
            if (extra == null) {
                throw new Malformed("the extra bytes of a proof are not in base64");
            }
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new Malformed("a proof has no index");
        }
        long index = Decimal.parse(lines.removeFirst().substring(INDEX.length()));
        return new TlogProof(extra, index, lines.stream().map(Hash::parse).toList(), text.substring(end + 2));
    }

    public String text() {
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        if (extra != null) {
            text.append(EXTRA).append(Base64.getEncoder().encodeToString(extra)).append('\n');
        }
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
