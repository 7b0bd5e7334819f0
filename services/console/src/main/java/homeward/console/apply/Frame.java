package homeward.console.apply;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands around each page of a draft.
 *
 * @param requestedState null if it is not chosen yet
 * @param returnKind null if it is not chosen yet
 * @param saved when it was saved last, in words
 * @param keptUntil when it is removed if nobody saves it again, in words
 * @param persons how complete each is
 */
public record Frame(
        String draftId,
        String reference,
        String requestingState,
        @Nullable String requestedState,
        @Nullable String returnKind,
        String saved,
        String keptUntil,
        List<Step> steps,
        List<Person> persons,
        int present,
        int asked) {

    /** A page to go to. */
    public record Step(String href, String name, @Nullable String sub, boolean now, boolean done) {}

    /**
     * A person of the form.
     *
     * @param about role and how much is there
     * @param missing what is not there
     */
    public record Person(
            String href, String name, String about, int present, int asked, List<Link> missing, boolean now) {}

    /** A field to go to. */
    public record Link(String href, String name) {}
}
