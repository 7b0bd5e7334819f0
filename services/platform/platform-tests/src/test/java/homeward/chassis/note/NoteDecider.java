package homeward.chassis.note;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Decider;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.deciding.StreamState;
import homeward.chassis.deciding.StreamType;
import homeward.chassis.note.NoteDecider.Note;
import homeward.chassis.note.NoteEvent.FactLearned;
import homeward.chassis.note.NoteEvent.NoteOpened;
import homeward.chassis.note.NoteEvent.NoteWritten;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.TreatyReference;

@ApplicationScoped
public class NoteDecider implements Decider<NoteCommand, Note, NoteEvent> {

    static final RuleBasis BASIS = new RuleBasis("EU-GEO-2010", 1, "nothing", "4(2)", true);

    public record Note(boolean opened, Set<StateCode> parties, int texts, boolean learned) implements StreamState {
        @Override
        public @Nullable TreatyReference treaty() {
            return opened ? new TreatyReference("EU-GEO-2010", null, 1) : null;
        }
    }

    private static final StreamType<NoteCommand, Note, NoteEvent> TYPE = new StreamType<>(
            NoteCommand.TYPE,
            NoteCommand.class,
            NoteEvent.class,
            new Note(false, Set.of(), 0, false),
            NoteDecider::after);

    @Override
    public StreamType<NoteCommand, Note, NoteEvent> type() {
        return TYPE;
    }

    @Override
    public List<NoteEvent> decide(NoteCommand command, Note state, Circumstances circumstances) {
        return switch (command) {
            case NoteCommand.Open open -> {
                if (state.opened()) {
                    throw Refusal.conflict("opened-once", "the note is open already");
                }
                yield List.of(new NoteOpened(
                        open.caseId(), open.personId(), circumstances.actor().state(), open.other()));
            }
            case NoteCommand.Write write -> {
                if (!state.opened()) {
                    throw Refusal.notYet("opened-before-written", "the note has not been opened yet");
                }
                yield List.of(new NoteWritten(
                        write.caseId(), write.personId(), write.textId(), Personal.of(write.personId(), write.text())));
            }
            case NoteCommand.Forbidden _ -> throw Refusal.rule("nothing-forbidden", "this is never allowed", BASIS);
            case NoteCommand.Learn learn ->
                state.learned() ? List.of() : List.of(new FactLearned(learn.caseId(), learn.personId()));
        };
    }

    private static Note after(Note state, NoteEvent event) {
        return switch (event) {
            case NoteOpened opened ->
                new Note(true, Set.of(opened.by(), opened.other()), state.texts(), state.learned());
            case NoteWritten _ -> new Note(state.opened(), state.parties(), state.texts() + 1, state.learned());
            case FactLearned _ -> new Note(state.opened(), state.parties(), state.texts(), true);
        };
    }
}
