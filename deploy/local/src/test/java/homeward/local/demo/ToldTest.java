package homeward.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import homeward.local.console.PlainError;

class ToldTest {

    private static final String CASE = "019a3f00-0000-7000-8000-000000000001";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> known = new HashSet<>();
    private final Told told = new Told(CASE, List.of("MessageSent", "MessageRetrieved", "MessageSent"), known);

    @Test
    void othersMayComeBetweenThem() {
        assertThat(told.hear(event("1", "ApplicationSubmitted", CASE))).isFalse();
        assertThat(told.hear(event("2", "MessageSent", CASE))).isTrue();
        assertThat(told.hear(event("3", "MessageDelivered", CASE))).isFalse();
        assertThat(told.hear(event("4", "MessageRetrieved", CASE))).isTrue();
        assertThat(told.complete()).isFalse();
        assertThat(told.hear(event("5", "MessageSent", CASE))).isTrue();

        assertThat(told.complete()).isTrue();
        assertThat(told.lacks()).isEmpty();
        assertThat(told.met()).extracting(one -> one.path("event").asText()).containsExactly("2", "4", "5");
    }

    @Test
    void whatComesInAnotherOrderLacks() {
        told.hear(event("1", "MessageRetrieved", CASE));
        told.hear(event("2", "MessageSent", CASE));
        told.hear(event("3", "MessageSent", CASE));

        assertThat(told.complete()).isFalse();
        assertThat(told.lacks())
                .isEqualTo("MessageRetrieved after MessageSent; it told MessageRetrieved, MessageSent, MessageSent");
    }

    @Test
    void aFeedThatTellsNothingIsSaidToDoSo() {
        assertThat(told.lacks()).isEqualTo("MessageSent; it told nothing");
    }

    @Test
    void whatIsToldTwiceIsRefusedAlsoAtALaterLook() {
        told.hear(event("1", "MessageSent", CASE));

        assertThatExceptionOfType(PlainError.class)
                .isThrownBy(() -> new Told(CASE, List.of("MessageSent"), known).hear(event("1", "MessageSent", CASE)))
                .withMessage("the feed told MessageSent 1 twice");
    }

    @Test
    void anotherCaseIsRefused() {
        assertThatExceptionOfType(PlainError.class)
                .isThrownBy(() -> told.hear(event("1", "MessageSent", "another")))
                .withMessage("the feed of case " + CASE + " told MessageSent of case another");
    }

    private static JsonNode event(String id, String kind, String caseId) {
        return JSON.createObjectNode().put("event", id).put("kind", kind).put("case", caseId);
    }
}
