package homeward.console.apply;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.forms.Fault;

/**
 * A page of the form.
 *
 * @param action where it is sent to
 * @param base what the page was when it was opened, to see whether somebody else has changed it
 * @param ofPerson whose page it is; null if it is not of one person
 * @param evidence whether documents may be added
 * @param single whether there is one person only
 * @param changed null unless somebody else has saved this page meanwhile
 */
public record SectionView(
        Frame frame,
        String title,
        @Nullable String hint,
        String action,
        String base,
        @Nullable String ofPerson,
        boolean persons,
        boolean evidence,
        boolean single,
        List<Group> groups,
        List<Fault> faults,
        @Nullable Changed changed) {

    /** @param base of the page as it is now */
    public record Changed(String base, String by, String at) {}
}
