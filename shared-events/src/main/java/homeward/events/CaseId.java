package homeward.events;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One return case: one application, its persons, and all that follows. The Kafka key of every event about it. */
public record CaseId(@JsonValue UUID value) {

    @JsonCreator
    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
