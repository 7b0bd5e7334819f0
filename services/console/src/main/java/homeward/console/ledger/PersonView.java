package homeward.console.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.forms.Days;

/**
 * A page of what was done with a person's data.
 *
 * @param next address of the next page; null on the last
 */
public record PersonView(
        String personId,
        String caseId,
        Days days,
        List<Row> rows,
        @Nullable String next) {

    /**
     * An entry.
     *
     * @param states on whose behalf; of what was sent, from and to whom
     * @param why purpose of a reading or ground of an erasure; empty for everything else
     */
    public record Row(
            String at, String iso, String what, boolean withheld, String states, String who, String data, String why) {}
}
