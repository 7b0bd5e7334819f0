package homeward.transport.transfer;

/**
 * Which travel documents count after corrections of what identifies a person. The identification puts the documents that it
 * knows in question; until that is learned, none counts.
 *
 * @param last sequence of the last correction in the application's stream; -1 if there was none
 * @param judged sequence of the last correction after which the identification has put documents in question
 * @param judgedAt sequence of that in the identification's stream: only facts about a document after it count
 */
public record Corrections(long last, long judged, long judgedAt) {

    static final Corrections NONE = new Corrections(-1, -1, -1);

    Corrections happened(long sequence) {
        return new Corrections(Math.max(last, sequence), judged, judgedAt);
    }

    Corrections questioned(long correction, long sequence) {
        return new Corrections(last, Math.max(judged, correction), Math.max(judgedAt, sequence));
    }

    boolean allow(TravelDocument document) {
        return judged >= last && document.sequence() > judgedAt;
    }
}
