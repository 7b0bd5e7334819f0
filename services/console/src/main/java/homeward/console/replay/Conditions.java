package homeward.console.replay;

import java.util.Objects;

import jakarta.ws.rs.QueryParam;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Query;
import homeward.console.forms.Days;
import homeward.console.words.Speech;

/** What a step must satisfy to be found. Every field is optional. */
public class Conditions {

    /** A case, by its id: to go there at once. */
    @QueryParam("case")
    @Nullable
    String caseId;

    /** Field of the treaty's profile, e.g. {@code replyLimit}. */
    @QueryParam("rule")
    @Nullable
    String rule;

    @QueryParam("article")
    @Nullable
    String article;

    /** Name of an event. */
    @QueryParam("kind")
    @Nullable
    String kind;

    /** By the subject of the token. */
    @QueryParam("actor")
    @Nullable
    String actor;

    @QueryParam("authority")
    @Nullable
    String authority;

    /** On whose behalf it was done. */
    @QueryParam("state")
    @Nullable
    String state;

    /** First day. */
    @QueryParam("from")
    @Nullable
    String from;

    /** Last day. */
    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    /** As the service is asked. */
    Query asked(Speech say) {
        Days days = days(say);
        return steps().with("from", days.begins()).with("to", days.ends()).with("cursor", cursor);
    }

    /** The page after this one. */
    String next(String after) {
        return "/audit"
                + steps().with("from", text(from))
                        .with("to", text(to))
                        .with("cursor", after)
                        .text();
    }

    private Query steps() {
        return Query.none()
                .with("rule", text(rule))
                .with("article", text(article))
                .with("kind", text(kind))
                .with("actor", text(actor))
                .with("authority", text(authority))
                .with("state", text(state));
    }

    Days days(Speech say) {
        return Days.of(from, to, say.home());
    }

    static String text(@Nullable String field) {
        return Objects.requireNonNullElse(field, "").strip();
    }
}
