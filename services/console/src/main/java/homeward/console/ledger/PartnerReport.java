package homeward.console.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Lists;
import homeward.console.words.Speech;

/**
 * Use and results of the data exchanged with a partner.
 *
 * @param received what the partner sent, by field
 * @param sent the other way
 * @param used what the own officers read of it
 * @param corrections notices of corrected data, in both directions
 * @param withheld attempts to send what must not be sent
 * @param erasures of the own state
 * @param results what came of the cases
 */
public record PartnerReport(
        String partner,
        @Nullable List<Exchange> received,
        @Nullable List<Exchange> sent,
        @Nullable List<Use> used,
        long corrections,
        long withheld,
        long erasures,
        @Nullable List<Result> results) {

    /** @param times how often the field was sent */
    public record Exchange(String field, long times, long persons) {}

    /** @param readings how often data was opened */
    public record Use(String purpose, String authority, long readings, long persons, long cases) {}

    /** @param kind name of an event */
    public record Result(String kind, long times) {

        /** What the event is called. */
        public String name(Speech say) {
            String name = say.event("request", kind);
            return name.equals(kind) ? say.event("transport-and-escort", kind) : name;
        }
    }

    public List<Exchange> fromThem() {
        return Lists.of(received);
    }

    public List<Exchange> fromUs() {
        return Lists.of(sent);
    }

    public List<Use> uses() {
        return Lists.of(used);
    }

    public List<Result> outcomes() {
        return Lists.of(results);
    }
}
