package homeward.chassis.deciding;

import org.jspecify.annotations.Nullable;

import homeward.events.RuleBasis;

/** A refused command, with the rule that forbids it. Nothing has been recorded. */
public final class Refusal extends RuntimeException {

    public enum Kind {
        /** 400: a value that is invalid in every state; {@link #field()} names it. */
        INVALID,
        /** 403: the caller's state is a party but not the side entitled to do this. */
        NOT_YOURS,
        /** 404: no such stream, or none visible to the caller. */
        UNKNOWN,
        /** 409: a required fact is not known yet; the same command may succeed later. */
        NOT_YET,
        /** 409: the command no longer fits the stream's state. */
        CONFLICT,
        /** 422: a rule forbids it. */
        RULE
    }

    private static final String STREAM_AT_REST = "stream-at-rest";

    private final Kind kind;
    private final String rule;
    private final @Nullable RuleBasis basis;
    private final @Nullable String field;

    private Refusal(Kind kind, String rule, String detail, @Nullable RuleBasis basis, @Nullable String field) {
        super(detail, null, false, false);
        this.kind = kind;
        this.rule = rule;
        this.basis = basis;
        this.field = field;
    }

    public static Refusal invalid(String field, String detail) {
        return new Refusal(Kind.INVALID, "valid-input", detail, null, field);
    }

    public static Refusal notYours(String rule, String detail) {
        return new Refusal(Kind.NOT_YOURS, rule, detail, null, null);
    }

    public static Refusal unknown(String detail) {
        return new Refusal(Kind.UNKNOWN, "unknown", detail, null, null);
    }

    public static Refusal notYet(String rule, String detail) {
        return new Refusal(Kind.NOT_YET, rule, detail, null, null);
    }

    public static Refusal conflict(String rule, String detail) {
        return new Refusal(Kind.CONFLICT, rule, detail, null, null);
    }

    /** Every attempt lost the race against other commands on the stream. May be repeated at once. */
    public static Refusal overtaken(String detail) {
        return new Refusal(Kind.NOT_YET, STREAM_AT_REST, detail, null, null);
    }

    /** @param rule short name of the rule in kebab case, e.g. {@code live-consent-at-departure} */
    public static Refusal rule(String rule, String detail) {
        return new Refusal(Kind.RULE, rule, detail, null, null);
    }

    public static Refusal rule(String rule, String detail, RuleBasis basis) {
        return new Refusal(Kind.RULE, rule, detail, basis, null);
    }

    public Kind kind() {
        return kind;
    }

    public String rule() {
        return rule;
    }

    /** Whether concurrent commands were the only obstacle, see {@link #overtaken(String)}. */
    public boolean overtaken() {
        return rule.equals(STREAM_AT_REST);
    }

    /** The treaty rule, if the rule comes from a treaty. */
    public @Nullable RuleBasis basis() {
        return basis;
    }

    public @Nullable String field() {
        return field;
    }

    /** Never null; never personal data. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
