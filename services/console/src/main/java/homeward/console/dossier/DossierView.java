package homeward.console.dossier;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application;
import homeward.console.cases.Basis;
import homeward.console.cases.Course;
import homeward.console.words.Due;

/**
 * The page of a case.
 *
 * @param title the persons, by name where that may be read
 * @param minors number of them
 * @param concerns for the requesting state alone; empty for everybody from whom they are kept
 * @param now what the case waits for
 * @param also what is possible besides, by person
 * @param hidden events of the file that the page does not show at first
 * @param older events before those that the file holds, on pages of their own
 * @param silent desks that gave no answer, in words
 */
public record DossierView(
        String caseId,
        String title,
        Application.Form form,
        @Nullable String ended,
        int minors,
        long version,
        Course course,
        @Nullable Clock next,
        List<Concern> concerns,
        List<Person> persons,
        List<Evidence> evidence,
        List<Documents> documents,
        List<Plan> plans,
        List<Assisted> assistance,
        List<Act> now,
        List<Acts> also,
        List<Act> later,
        List<Clock> clocks,
        List<Outlook> outlooks,
        List<Message> letters,
        boolean readsLetters,
        List<Event> history,
        long hidden,
        long older,
        List<String> silent,
        boolean writes) {

    /** A protection concern that is open. */
    public record Concern(
            String person, String ground, @Nullable String account) {}

    /**
     * A person of the application.
     *
     * @param voluntary whether the person can still return voluntarily; null if there is nothing to say of it
     * @param access where the person is given access to the own case; null if not by this officer
     */
    public record Person(
            String personId,
            String name,
            boolean named,
            String about,
            String nationality,
            String identified,
            String reply,
            String replyColour,
            String replyIcon,
            String why,
            @Nullable String explanation,
            @Nullable Due window,
            boolean awaited,
            String document,
            boolean suspended,
            @Nullable String voluntary,
            @Nullable String access) {}

    /** A piece of evidence. */
    public record Evidence(
            String kind,
            @Nullable String number,
            String person,
            int strength,
            String effect,
            Basis basis,
            String about) {}

    /** A person's travel documents. */
    public record Documents(String person, List<Document> held) {}

    /** A travel document. */
    public record Document(
            String kind,
            @Nullable String number,
            String about,
            @Nullable Due due) {}

    /** An itinerary with its stations. */
    public record Plan(String travellers, String status, List<Stop> stops, boolean escorted) {}

    /** A station of an itinerary. */
    public record Stop(String place, String about, String css) {}

    /**
     * A person's help after the return.
     *
     * @param left of the package, in words
     * @param until when the assistance ends; null before the reception
     */
    public record Assisted(
            String person,
            String stage,
            List<String> left,
            @Nullable Basis basis,
            @Nullable String until,
            List<Granted> grants) {}

    /** A grant, in words. */
    public record Granted(String kind, String amount, String delivered) {}

    /** What is possible besides for one person, or for the case. */
    public record Acts(String of, List<Act> acts) {}

    /** Something that may be done, or not yet. */
    public record Act(
            String what,
            @Nullable String href,
            String why,
            @Nullable Basis basis,
            @Nullable String from) {}

    /** A time limit. */
    public record Clock(
            String what,
            @Nullable Due due,
            String status,
            String follows,
            @Nullable Basis basis,
            long passed,
            long whole) {

        public boolean isMeasured() {
            return whole > 0;
        }
    }

    /** Whether an itinerary's next leg may depart. */
    public record Outlook(
            boolean ready, List<Condition> open, @Nullable String earliest) {}

    /** A condition that is not satisfied. */
    public record Condition(String what, @Nullable Basis basis, boolean kept) {}

    /** A letter, without its text. */
    public record Message(
            String messageId,
            boolean ours,
            String from,
            String kind,
            @Nullable String person,
            String sent,
            @Nullable String delivered,
            @Nullable String read,
            @Nullable String readBy,
            @Nullable Due answerDue,
            boolean answered,
            int files) {}

    /** An event of the history. */
    public record Event(String at, String iso, String what, String by, String css) {}
}
