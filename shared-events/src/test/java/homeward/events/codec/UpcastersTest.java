package homeward.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.PersonId;
import homeward.events.Personal;

class UpcastersTest {

    private static final UUID EVENT = new UUID(0, 9);
    private static final TypeName FIRST = new TypeName("request", "NoteAdded", 1);
    private static final TypeName SECOND = new TypeName("request", "NoteAdded", 2);
    private static final String OLD = """
            {"caseId":"00000000-0000-0000-0000-000000000001",
             "note":{"person":"00000000-0000-0000-0000-000000000002","keyId":"key-1","ciphertext":"AAAA"}}
            """;

    /** Version 1 called the text "note"; version 2 knew no importance. */
    @Version(3)
    record NoteAdded(CaseId caseId, Personal<String> text, int importance) implements DomainEvent {}

    private final Upcasters steps = Upcasters.builder()
            .step(FIRST, note -> {
                note.set("text", note.remove("note"));
                return note;
            })
            .step(SECOND, note -> note.put("importance", 5))
            .build();

    @Test
    void anOldVersionIsReadThroughEveryStep() {
        assertThat(codec(steps).decode(FIRST, OLD.getBytes(UTF_8), EVENT))
                .isInstanceOfSatisfying(
                        NoteAdded.class, note -> assertThat(note.importance()).isEqualTo(5));
    }

    @Test
    void personalDataThatMovesKeepsTheBindingItWasSealedWith() {
        var note = (NoteAdded) codec(steps).decode(FIRST, OLD.getBytes(UTF_8), EVENT);

        assertThat(note.text())
                .isEqualTo(
                        new Personal.Sealed<String>(new PersonId(new UUID(0, 2)), "key-1", "AAAA", EVENT + "#/note"));
    }

    @Test
    void aVersionFromTheFutureIsUnknown() {
        var future = new TypeName("request", "NoteAdded", 4);

        assertThat(codec(steps).knows(future)).isFalse();
        assertThatThrownBy(() -> codec(steps).decode(future, OLD.getBytes(UTF_8), EVENT))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("homeward.request.NoteAdded.v4");
    }

    @Test
    void aVersionWithAMissingStepIsUnknown() {
        var gap = Upcasters.builder().step(SECOND, note -> note).build();

        assertThat(codec(gap).knows(FIRST)).isFalse();
        assertThatThrownBy(() -> codec(gap).decode(FIRST, OLD.getBytes(UTF_8), EVENT))
                .isInstanceOf(UnknownEvent.class);
    }

    @Test
    void aTypeNobodyDeclaredIsUnknown() {
        assertThatThrownBy(() -> EventCodec.standard().decode("request", "Imagined", 1, new byte[0], EVENT))
                .isInstanceOf(UnknownEvent.class);
    }

    @Test
    void aStepIsGivenOnce() {
        var builder = Upcasters.builder().step(FIRST, note -> note);

        assertThatThrownBy(() -> builder.step(FIRST, note -> note)).hasMessageContaining(FIRST.toString());
    }

    private static EventCodec codec(Upcasters upcasters) {
        return new EventCodec(
                (service, name) -> service.equals("request") && name.equals("NoteAdded")
                        ? Optional.of(new EventType(
                                "request", "NoteAdded", 3, NoteAdded.class, DomainEvent.class, "application"))
                        : Optional.empty(),
                upcasters);
    }
}
