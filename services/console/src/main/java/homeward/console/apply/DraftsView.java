package homeward.console.apply;

import java.util.List;

/** The drafts of the officer's state. */
public record DraftsView(List<Row> rows) {

    /** @param by who saved it last, in words */
    public record Row(String draftId, String href, String label, String by, String saved, String kept) {}
}
