package homeward.console.apply;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.forms.Fault;

/**
 * A page of the form.
 *
 * @param action where it is sent to
 * @param ofPerson whose page it is; null if it is not of one person
 * @param evidence whether documents may be added
 * @param single whether there is one person only
 * @param moved by which one sees whether persons and documents still have these numbers
 * @param changed null unless somebody else has saved the same fields meanwhile
 */
public record SectionView(
        Frame frame,
        String title,
        @Nullable String hint,
        String action,
        @Nullable String ofPerson,
        boolean persons,
        boolean evidence,
        boolean single,
        List<Group> groups,
        List<Fault> faults,
        String moved,
        @Nullable Changed changed) {

    /** Who saved the draft last, and when, in words. */
    public record Changed(String by, String at) {}
}
