package homeward.proofs.notes;

import homeward.proofs.Hash;
import homeward.proofs.Malformed;

/**
 * The state of a log at a size. Its text has three lines; further ones, which the form allows and nobody can check, are
 * refused.
 *
 * <p>Source: C2SP tlog-checkpoint.
 *
 * @param origin the log's name
 * @param size number of leaves
 * @param root of the tree
 */
public record Checkpoint(String origin, long size, Hash root) {

    public Checkpoint {
        KeyName.checked(origin);
        if (size < 0) {
            throw new Malformed("a log has no negative size");
        }
    }

    /** @throws Malformed if it is not the text of a checkpoint */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 4 || !lines[3].isEmpty()) {
            throw new Malformed("a checkpoint has not three lines");
        }
        return new Checkpoint(lines[0], Decimal.parse(lines[1]), Hash.parse(lines[2]));
    }

    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
