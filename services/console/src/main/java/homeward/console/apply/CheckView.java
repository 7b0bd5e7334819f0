package homeward.console.apply;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Basis;
import homeward.console.words.Due;

/**
 * The last page: what is missing, what would be sent to whom, and what would follow.
 *
 * @param key the same for all attempts to send this version of the draft
 * @param hindrances what stands in the way of sending
 * @param unanswered whether it was sent and no answer came, so that the same may be sent again
 * @param asked whether the service has told what it would do
 * @param sent what would be told, by person and readers
 * @param kept what never is, as the service says it
 * @param evidence what the documents prove, by person
 * @param reply null if no limit would run from receipt
 */
public record CheckView(
        Frame frame,
        String key,
        String to,
        List<Hindrance> hindrances,
        boolean unanswered,
        boolean asked,
        List<Told> sent,
        List<Kept> kept,
        List<Proof> evidence,
        @Nullable Reply reply) {

    /** @param href to the field; null if it is about none */
    public record Hindrance(
            @Nullable String href, String text, @Nullable Basis basis) {}

    /**
     * @param of person, or the application as a whole
     * @param readers there, in words
     * @param sealed whether it is opened on request only
     */
    public record Told(String of, String fields, String readers, boolean sealed) {}

    /**
     * @param worded whether the ground is in the reader's language; else as the service says it
     * @param fields in words where there are any, else by the service's names
     */
    public record Kept(String why, boolean worded, String fields) {}

    /** @param bars 3 for proof, 2 for prima facie, 1 for what starts a check, 0 for nothing */
    public record Proof(String of, String document, String effect, int bars, Basis basis) {}

    public record Reply(Due due, Basis basis, String onSilence, Basis silenceBasis) {}
}
