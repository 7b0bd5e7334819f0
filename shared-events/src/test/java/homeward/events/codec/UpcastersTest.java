package homeward.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.TypeName;

class UpcastersTest {

    private static final UUID EVENT = new UUID(0, 9);
    private static final TypeName FIRST = new TypeName("note", "NoteAdded", 1);
    private static final TypeName SECOND = new TypeName("note", "NoteAdded", 2);
    private static final String OLD = """
            {"caseId":"00000000-0000-0000-0000-000000000001",
             "note":{"person":"00000000-0000-0000-0000-000000000002","keyId":"key-1","ciphertext":"AAAA"}}
            """;

    /** Version 1 named the text "note"; version 2 had no importance. */
    @Version(3)
    record NoteAdded(CaseId caseId, Personal<String> text, int importance) implements NoteEvent {}

    sealed interface NoteEvent extends DomainEvent permits NoteAdded {}

    private static void steps(Upcasters.Builder steps) {
        steps.step(FIRST, note -> {
            note.set("text", note.remove("note"));
            return note;
        });
        steps.step(SECOND, note -> note.put("importance", 5));
    }

    @Test
    void anOldVersionIsReadThroughEveryStep() {
        assertThat(codec(UpcastersTest::steps).decode(FIRST, OLD.getBytes(UTF_8), EVENT))
                .isInstanceOfSatisfying(
                        NoteAdded.class, note -> assertThat(note.importance()).isEqualTo(5));
    }

    @Test
    void movedPersonalDataKeepsItsAssociatedData() {
        NoteAdded note = (NoteAdded) codec(UpcastersTest::steps).decode(FIRST, OLD.getBytes(UTF_8), EVENT);

        assertThat(note.text())
                .isEqualTo(
                        new Personal.Sealed<String>(new PersonId(new UUID(0, 2)), "key-1", "AAAA", EVENT + "#/note"));
    }

    @Test
    void aVersionFromTheFutureIsUnknown() {
        var future = new TypeName("note", "NoteAdded", 4);

        assertThat(codec(UpcastersTest::steps).contract(future)).isEmpty();
        assertThatThrownBy(() -> codec(UpcastersTest::steps).decode(future, OLD.getBytes(UTF_8), EVENT))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("homeward.note.NoteAdded.v4");
    }

    @Test
    void aVersionWithAMissingStepIsUnknown() {
        EventCodec gap = codec(steps -> steps.step(SECOND, note -> note));

        assertThat(gap.contract(FIRST)).isEmpty();
        assertThatThrownBy(() -> gap.decode(FIRST, OLD.getBytes(UTF_8), EVENT)).isInstanceOf(UnknownEvent.class);
    }

    @Test
    void anUndeclaredTypeIsUnknown() {
        assertThatThrownBy(() -> ContractFiles.CODEC.decode("request", "Imagined", 1, new byte[0], EVENT))
                .isInstanceOf(UnknownEvent.class);
    }

    @Test
    void aSecondStepFromTheSameVersionIsRefused() {
        Upcasters.Builder builder = Upcasters.builder().step(FIRST, note -> note);

        assertThatThrownBy(() -> builder.step(FIRST, note -> note)).hasMessageContaining(FIRST.toString());
    }

    private static EventCodec codec(Consumer<Upcasters.Builder> steps) {
        return Contracts.of(new Notes(steps)).codec();
    }

    private record Notes(Consumer<Upcasters.Builder> steps) implements ContractPackage {

        @Override
        public String service() {
            return "note";
        }

        @Override
        public int place() {
            return 1;
        }

        @Override
        public List<StreamType> streamTypes() {
            return List.of(new StreamType("note", NoteEvent.class));
        }

        @Override
        public void upcasters(Upcasters.Builder builder) {
            steps.accept(builder);
        }
    }
}
