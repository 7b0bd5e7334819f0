package homeward.console.apply;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Basis;

/** What the service says an application would do if it were sent now. */
record Preview(
        String to,
        List<Part> sent,
        List<Kept> kept,
        List<String> refused,
        List<Strength> evidence,
        @Nullable Reply reply) {

    record Part(String field, List<String> readers, boolean sealed) {}

    record Kept(String field, String why) {}

    /** @param effect null if the treaty's lists do not name such a document */
    record Strength(
            int person, int document, String kind, @Nullable String effect, Basis basis) {}

    record Reply(Instant due, Basis basis, String onSilence, Basis silenceBasis) {}
}
