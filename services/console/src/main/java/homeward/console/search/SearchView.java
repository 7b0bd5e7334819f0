package homeward.console.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application;
import homeward.console.cases.Course;
import homeward.console.forms.Fault;

/**
 * A search and what it found.
 *
 * @param by what was searched by last; empty before a search
 * @param more whether there are more than these
 * @param read whether personal data was compared, so that the search is in the disclosure ledger
 */
public record SearchView(
        String text,
        String by,
        List<Way> ways,
        List<Row> rows,
        boolean searched,
        boolean more,
        boolean read,
        List<Fault> faults) {

    /** Something to search by. */
    public record Way(String code, String name, boolean chosen) {}

    /**
     * A case that was found.
     *
     * @param people number of persons who were found in it; 0 if its reference was
     * @param weak whether only the consonants of a name in another script agree
     */
    public record Row(
            String caseId, Application.@Nullable Form form, int persons, int people, boolean weak, Course course) {}
}
