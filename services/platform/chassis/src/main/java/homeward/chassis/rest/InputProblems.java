package homeward.chassis.rest;

import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.events.CaseId;
import homeward.events.PersonId;

/** Describes what is wrong with a request body and names the field. Never repeats a value: it may be personal data. */
final class InputProblems {

    private InputProblems() {}

    static Problem of(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> Problem.invalid(field(unknown), "unknown field");
            case InvalidNullException missing -> Problem.invalid(field(missing), "must not be null");
            case CheckedText.Refused refused -> Problem.invalid(field(refused), refused.getOriginalMessage());
            case ValueInstantiationException refused -> Problem.invalid(field(refused), reason(refused));
            case MismatchedInputException mismatch -> Problem.invalid(field(mismatch), expectation(mismatch));
            case JsonMappingException mapping
            when mapping.getCause() instanceof JsonProcessingException cause ->
                of(cause).at(field(mapping));
            case JsonMappingException mapping -> Problem.invalid(field(mapping), "not a value of this field");
            case StreamConstraintsException ignored ->
                Problem.invalid("body", "too deeply nested, or a name, text or number too long" + place(e));
            default -> Problem.invalid("body", malformed(e));
        };
    }

    static String field(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(clipped(step.getFieldName()));
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static String malformed(JsonProcessingException e) {
        String said = String.valueOf(e.getOriginalMessage());
        return said.startsWith("Duplicate field") ? "a field is given twice" + place(e) : "malformed JSON" + place(e);
    }

    private static String expectation(MismatchedInputException e) {
        String said = String.valueOf(e.getOriginalMessage());
        if (said.startsWith("Missing required creator property")) {
            return "is required";
        }
        if (said.startsWith("Trailing token")) {
            return "nothing may follow the JSON value";
        }
        return "must be " + expected(e.getTargetType());
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "another type of value";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == UUID.class || type == CaseId.class || type == PersonId.class) {
            return "a UUID";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a whole number in range";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "an ISO 8601 " + type.getSimpleName() + " in quotes";
        }
        if (TemporalAmount.class.isAssignableFrom(type)) {
            return "an ISO 8601 duration in quotes, e.g. \"PT24H\"";
        }
        if (type == String.class) {
            return "a text in quotes";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "a list" : "a JSON object";
    }

    /** The messages of our own value types are safe; others might repeat the value. */
    private static String reason(ValueInstantiationException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Refusal refusal) {
            return refusal.detail();
        }
        boolean ours = cause instanceof IllegalArgumentException
                && cause.getMessage() != null
                && cause.getStackTrace().length > 0
                && cause.getStackTrace()[0].getClassName().startsWith("homeward.");
        Class<?> type = e.getType() == null ? null : e.getType().getRawClass();
        return ours && cause != null ? String.valueOf(cause.getMessage()) : "must be " + expected(type);
    }

    private static String place(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static String clipped(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100) + "…";
    }
}
