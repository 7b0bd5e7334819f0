package homeward.console.apply;

import java.util.List;

/** The drafts of the officer's state. */
public record DraftsView(List<Row> rows) {

    /**
     * @param by who saved it last, in words
     * @param ours whether that was the officer
     */
    public record Row(String draftId, String href, String label, String by, boolean ours, String saved, String kept) {}
}
