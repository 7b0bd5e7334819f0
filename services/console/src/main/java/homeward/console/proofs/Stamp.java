package homeward.console.proofs;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.words.Speech;

/**
 * A checkpoint in words.
 *
 * @param signed who signed it, how and when
 * @param cosigned the same of the witnesses; empty while nobody has cosigned it
 */
public record Stamp(String origin, String size, String root, List<Line> signed, List<Line> cosigned) {

    /** @param at null if the signature does not say */
    public record Line(String name, String kind, @Nullable String at) {}

    static Stamp of(Note note, Speech say) {
        return new Stamp(
                note.origin(),
                say.number(note.size()),
                note.root(),
                lines(note.own(), say),
                lines(note.cosignatures(), say));
    }

    private static List<Line> lines(List<Note.Signature> signatures, Speech say) {
        return signatures.stream()
                .map(one -> new Line(
                        one.name(), say.word("signature", one.kind()), one.at() == null ? null : say.moment(one.at())))
                .toList();
    }

    /** Whether another state has seen it. */
    public boolean isWitnessed() {
        return !cosigned.isEmpty();
    }
}
