package homeward.console.dossier;

import java.util.List;
import java.util.Set;

import homeward.console.cases.CaseFile;
import homeward.console.cases.CaseFile.Entry;
import homeward.console.words.Speech;

/** The history as the page tells it, newest first. */
final class History {

    /** Events that the page shows at first. */
    static final int SHOWN = 20;

    /** Authority of commands that a service sends to itself, because of an event elsewhere. */
    private static final String PLATFORM = "homeward";

    /** What follows from a rule and the time, without an officer. */
    private static final Set<String> BY_THE_CLOCK = Set.of(
            "ReplyLimitSet",
            "InterviewLimitSet",
            "DeemedConsentArisen",
            "ConsentExpired",
            "AnswerFellDue",
            "SubstituteDocumentPermitted",
            "TravelDocumentExpired",
            "AssistancePeriodEnded",
            "IncidentOpened");

    private History() {}

    /** A page of what the file does not hold, oldest first. */
    static List<DossierView.Event> of(CaseFile.Page page, String us, Speech say) {
        return page.events().stream().map(entry -> event(entry, us, say)).toList();
    }

    static List<DossierView.Event> of(CaseFile<?> file, String us, Speech say, boolean all) {
        List<Entry> newest = file.events().reversed();
        return newest.stream()
                .limit(all ? Integer.MAX_VALUE : SHOWN)
                .map(entry -> event(entry, us, say))
                .toList();
    }

    private static DossierView.Event event(Entry entry, String us, Speech say) {
        boolean clock = BY_THE_CLOCK.contains(entry.type()) || PLATFORM.equals(entry.authority());
        String by = clock
                ? say.word("history", "AUTOMATIC")
                : say.state(entry.by()) + (entry.authority() == null ? "" : ", " + say.apart(entry.authority()));
        return new DossierView.Event(
                say.moment(entry.decided()),
                entry.decided().toString(),
                say.event(entry.service(), entry.type()),
                by,
                clock ? "is-clock" : entry.by().equals(us) ? "" : "is-them");
    }
}
