package homeward.console.inbox;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Basis;
import homeward.console.cases.CaseFile;
import homeward.console.cases.RequestDesk;
import homeward.console.cases.RequestDesk.Limit;
import homeward.console.offers.Offer;

/**
 * Why something is due, from the file of the desk that waits for it.
 *
 * @param what e.g. {@code REPLY_LIMIT_ENDS}; null if the file tells no moment
 * @param follows what the end brings about; null if the file does not say
 * @param first the officer's first offer
 */
record Explained(
        @Nullable String what,
        @Nullable Basis basis,
        @Nullable String follows,
        @Nullable Offer first) {

    static final Explained NOT = new Explained(null, null, null, null);

    static Explained of(CaseFile<?> file, @Nullable Offer first) {
        CaseFile.Due due = file.moments().isEmpty() ? null : file.moments().getFirst();
        if (due == null) {
            return new Explained(null, null, null, first);
        }
        Limit limit = limit(file, due);
        return new Explained(
                due.what(), limit == null ? null : limit.basis(), limit == null ? null : limit.follows(), first);
    }

    private static @Nullable Limit limit(CaseFile<?> file, CaseFile.Due due) {
        if (!(file.desk() instanceof RequestDesk desk)) {
            return null;
        }
        String kind =
                switch (due.what()) {
                    case "REPLY_LIMIT_ENDS" -> "REPLY";
                    case "INTERVIEW_RESULT_DUE" -> "INTERVIEW_RESULT";
                    case "DEEMED_CONSENT_EXPIRES" -> "CONFIRMATION_OF_DEEMED_CONSENT";
                    case "TRANSFER_WINDOW_ENDS" -> "TRANSFER";
                    default -> "";
                };
        return desk.clocks().stream()
                .filter(limit -> limit.kind().equals(kind))
                .filter(limit -> due.personId() == null || due.personId().equals(limit.personId()))
                .findFirst()
                .orElse(null);
    }

    /** Who acts on it: the requesting state, the requested one, or whoever is asked. */
    String side() {
        return what == null
                ? ""
                : switch (what) {
                    case "REPLY_LIMIT_ENDS", "INTERVIEW_RESULT_DUE", "TRAVEL_DOCUMENT_TO_BE_ISSUED" -> "requested";
                    case "DEEMED_CONSENT_EXPIRES",
                            "TRANSFER_WINDOW_ENDS",
                            "TRAVEL_DOCUMENT_EXPIRES",
                            "WORD_ON_LANDING" -> "requesting";
                    default -> "";
                };
    }
}
