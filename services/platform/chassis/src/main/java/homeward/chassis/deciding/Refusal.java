package homeward.chassis.deciding;

import org.jspecify.annotations.Nullable;

import homeward.events.RuleBasis;

/** A command that is not carried out, with the rule that stands against it. Nothing has been recorded. */
public final class Refusal extends RuntimeException {

    public enum Kind {
        /** 400: a value that can never be right; {@link #field()} names it. */
        INVALID,
        /** 403: the caller's state is a party but not the side that may do this. */
        NOT_YOURS,
        /** 404: no such stream, or none visible to the caller. */
        UNKNOWN,
        /** 409: a needed fact has not been learned yet; the same command may succeed later. */
        NOT_YET,
        /** 409: the stream has moved on; the command no longer fits its state. */
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

    /** Other commands change the stream so fast that this one never met it at rest. Repeating it may help at once. */
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

    /** Whether only other commands were in the way, see {@link #overtaken(String)}. */
    public boolean overtaken() {
        return rule.equals(STREAM_AT_REST);
    }

    /** The treaty rule, where a treaty says so. */
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
