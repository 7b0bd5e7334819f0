package homeward.console.api;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Basis;

/**
 * What a service says when it does not do what it was asked for (RFC 9457).
 *
 * @param rule the violated rule, in kebab case
 * @param detail in English, as the service says it
 * @param basis the treaty's rule; null if it is none
 */
public record Problem(
        int status,
        @Nullable String rule,
        @Nullable String detail,
        @Nullable String field,
        @Nullable List<Violation> violations,
        @Nullable Basis basis,
        @Nullable String incident) {

    /** One violation, with the name of its field. */
    public record Violation(String field, String message) {}

    /** The status of a service that gave no answer. */
    public static final int NO_ANSWER = 0;

    /** Of somebody who did not answer. */
    public static Problem none(String detail) {
        return new Problem(NO_ANSWER, "no-answer", detail, null, null, null, null);
    }

    static Problem unreadable(int status) {
        return new Problem(status, null, null, null, null, null, null);
    }

    /** Another version than the one that was seen. */
    public boolean isOutdated() {
        return status == 412;
    }

    /** Nothing was recorded, as far as anybody knows; the same may be sent again. */
    public boolean isPassing() {
        return status == NO_ANSWER || status == 429 || status >= 500;
    }

    public String ruleOrStatus() {
        return Objects.requireNonNullElse(rule, String.valueOf(status));
    }
}
