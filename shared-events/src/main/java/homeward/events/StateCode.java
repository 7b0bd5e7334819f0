package homeward.events;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A state (ISO 3166-1 alpha-3) or an organisation, as in the {@code state} claim of a token. */
public record StateCode(@JsonValue String value) implements Comparable<StateCode> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{3}");

    @JsonCreator
    public StateCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("the state code is not three capital letters (ISO 3166-1 alpha-3)");
        }
    }

    @Override
    public int compareTo(StateCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
