package homeward.proofs.notes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import homeward.proofs.Malformed;

/**
 * A text with signatures.
 *
 * <p>Source: C2SP signed-note.
 *
 * @param text with its last newline
 * @param signatures at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** More signatures in one note are refused. */
    private static final int MOST = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Malformed("the text of a note does not end with a newline, or contains control characters");
        }
        if (signatures.isEmpty() || signatures.size() > MOST) {
            throw new Malformed("a note has " + signatures.size() + " signatures");
        }
    }

    /** @throws Malformed if it is no signed note; whether its signatures are right is not looked at */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new Malformed("a text is no signed note");
        }
        String lines = note.substring(end + 2);
        if (lines.isEmpty()) {
            throw new Malformed("a note has no signatures");
        }
        return new SignedNote(
                note.substring(0, end + 1),
                lines.substring(0, lines.length() - 1)
                        .lines()
                        .map(NoteSignature::parse)
                        .toList());
    }

    /**
     * The keys whose signatures the note bears.
     *
     * @return those of the given ones, in their order; empty if none of them signed it
     * @throws ForgedSignature if a signature bears the name and id of a given key, but is not that key's
     */
    public List<VerifierKey> verifiedBy(Collection<VerifierKey> keys) {
        List<VerifierKey> good = new ArrayList<>();
        for (VerifierKey key : keys) {
            for (NoteSignature signature : signatures) {
                if (!key.isNamedBy(signature)) {
                    continue;
                }
                if (!key.verifies(text, signature)) {
                    throw new ForgedSignature(key);
                }
                if (!good.contains(key)) {
                    good.add(key);
                }
            }
        }
        return good;
    }

    /** The same note with further signatures; each takes the place of an earlier one by the same key. */
    public SignedNote with(List<NoteSignature> further) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.removeIf(earlier -> further.stream()
                .anyMatch(later -> later.key() == earlier.key() && later.name().equals(earlier.name())));
        all.addAll(further);
        return new SignedNote(text, all);
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }
}
