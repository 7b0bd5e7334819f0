package homeward.console.perform;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Basis;
import homeward.console.commands.Command.Fact;
import homeward.console.forms.Head;

/**
 * A form to fill in, or to look at once more.
 *
 * @param version of the stream that the officer has seen
 * @param stopping whether this is the page to stop at: what was entered is shown, and not to be changed here
 * @param stops whether such a page comes before it is sent
 * @param filled whether there is anything to fill in
 * @param limited whether the limit to reply stands beside it
 * @param hidden what is sent along
 * @param warnings what to know before it is sent, if it cannot be undone
 * @param closed why it is not possible as the file stands; null if it is
 * @param rule by which it is offered; null if the file gives none
 */
public record FormView(
        Head head,
        String title,
        String action,
        long version,
        String key,
        boolean stopping,
        boolean stops,
        boolean filled,
        boolean limited,
        List<Hidden> hidden,
        List<Part> parts,
        List<Fact> entered,
        List<String> warnings,
        @Nullable Closed closed,
        String follows,
        @Nullable Basis rule,
        List<Fact> facts) {

    /** A field without being shown. */
    public record Hidden(String name, String value) {}

    /** @param basis the treaty's rule; null if it is none */
    public record Closed(String why, @Nullable Basis basis) {}

    /**
     * Fields that belong together.
     *
     * @param more what the button for another row sends; null if there are no rows
     */
    public record Part(
            String id,
            String title,
            @Nullable String hint,
            @Nullable String fault,
            List<Entry> entries,
            List<Row> rows,
            @Nullable String more) {

        /** The id that one row more would have: where the page goes on that has it. */
        public String nextRow() {
            return id + "." + (rows.size() + 1);
        }
    }

    /**
     * The same fields once more.
     *
     * @param id to go to
     */
    public record Row(String id, String title, List<Entry> entries) {}

    /** Something to choose. */
    public record Choice(String code, String name, @Nullable String hint, boolean chosen) {}

    /**
     * A field.
     *
     * @param id to go to
     * @param look how it is asked for
     * @param titled whether its label stands above it as the heading of its part
     * @param most characters; 0 if that is not limited
     * @param whom whom a text may be about; empty if that is clear
     * @param whomFault what is wrong with the choice of that person; null if nothing is
     */
    public record Entry(
            String id,
            String name,
            Look look,
            String label,
            boolean titled,
            @Nullable String hint,
            @Nullable String fault,
            String value,
            int most,
            List<Choice> options,
            List<Choice> whom,
            @Nullable String whomFault) {

        /** Of the choice of the person whom a text is about. */
        public String whomId() {
            return id + ".person";
        }

        public boolean isChoice() {
            return look == Look.RADIO || look == Look.BOXES;
        }

        public boolean isSeveral() {
            return look == Look.BOXES;
        }

        public boolean isSelect() {
            return look == Look.SELECT;
        }

        public boolean isText() {
            return look == Look.TEXT;
        }

        /** Of the input. */
        public String type() {
            return switch (look) {
                case DAY -> "date";
                case MOMENT -> "datetime-local";
                default -> "text";
            };
        }

        public boolean isNarrow() {
            return look == Look.DAY || look == Look.MOMENT || look == Look.AMOUNT || look == Look.SELECT;
        }

        public boolean isAmount() {
            return look == Look.AMOUNT;
        }

        /** Ids of what describes it. */
        public String describedBy() {
            return ((hint == null ? "" : id + "-hint ") + (fault == null ? "" : id + "-fault")).strip();
        }
    }

    /** How a field is asked for. */
    public enum Look {
        LINE,
        AMOUNT,
        TEXT,
        DAY,
        MOMENT,
        SELECT,
        RADIO,
        BOXES
    }
}
