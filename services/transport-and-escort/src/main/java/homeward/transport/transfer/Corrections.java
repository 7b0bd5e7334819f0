package homeward.transport.transfer;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Which travel documents count after corrections of what identifies a person. The identification puts the documents that it
 * knows in question; until that is learned, none counts.
 *
 * @param last sequence of the last correction in the application's stream; -1 if there was none
 * @param judged sequence of the last correction after which the identification has put documents in question
 * @param judgedAt sequence of that in the identification's stream: only facts about a document after it count
 * @param latest when the latest correction was made; null if there was none
 */
public record Corrections(
        long last, long judged, long judgedAt, @Nullable Instant latest) {

    static final Corrections NONE = new Corrections(-1, -1, -1, null);

    Corrections happened(Instant at, long sequence) {
        Instant later = made().filter(at::isBefore).orElse(at);
        return new Corrections(Math.max(last, sequence), judged, judgedAt, later);
    }

    /** When the latest correction was made; empty if there was none. */
    public Optional<Instant> made() {
        return Optional.ofNullable(latest);
    }

    Corrections questioned(long correction, long sequence) {
        return new Corrections(last, Math.max(judged, correction), Math.max(judgedAt, sequence), latest);
    }

    boolean allow(TravelDocument document) {
        return judged >= last && document.sequence() > judgedAt;
    }
}
