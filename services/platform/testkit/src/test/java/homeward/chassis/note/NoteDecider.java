package homeward.chassis.note;

import java.time.Instant;
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
import homeward.events.Money;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.Source;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.AssistancePackage;
import homeward.events.reintegration.ReintegrationEvent.PlanAgreed;
import homeward.events.reintegration.ReintegrationEvent.ReceptionLearned;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOpened;
import homeward.events.reintegration.ReintegrationEvent.Trigger;
import homeward.events.request.ApplicationEvent.ReturnKind;

@ApplicationScoped
public class NoteDecider implements Decider<NoteCommand, Note, ReintegrationEvent> {

    static final RuleBasis BASIS = new RuleBasis("EU-GEO-2010", 1, "nothing", "4(2)", true);

    public record Note(boolean opened, Set<StateCode> parties, int plans, boolean learned) implements StreamState {
        @Override
        public @Nullable TreatyReference treaty() {
            return opened ? new TreatyReference("EU-GEO-2010", null, 1) : null;
        }
    }

    private static final StreamType<NoteCommand, Note, ReintegrationEvent> TYPE = new StreamType<>(
            NoteCommand.TYPE,
            NoteCommand.class,
            ReintegrationEvent.class,
            new Note(false, Set.of(), 0, false),
            NoteDecider::after);

    @Override
    public StreamType<NoteCommand, Note, ReintegrationEvent> type() {
        return TYPE;
    }

    @Override
    public List<ReintegrationEvent> decide(NoteCommand command, Note state, Circumstances circumstances) {
        Source source = new Source("somewhere", 0, circumstances.newId("source"));
        return switch (command) {
            case NoteCommand.Open open -> {
                if (state.opened()) {
                    throw Refusal.conflict("opened-once", "the note is open already");
                }
                yield List.of(new ReintegrationOpened(
                        open.caseId(),
                        open.personId(),
                        circumstances.actor().state(),
                        open.other(),
                        ReturnKind.values()[0],
                        Trigger.VOLUNTARY_RETURN,
                        new AssistancePackage(Money.none("EUR"), Money.none("EUR"), 1, BASIS),
                        source));
            }
            case NoteCommand.Write write -> {
                if (!state.opened()) {
                    throw Refusal.notYet("opened-before-written", "the note has not been opened yet");
                }
                yield List.of(new PlanAgreed(
                        write.caseId(),
                        write.personId(),
                        write.planId(),
                        List.of(),
                        Personal.of(write.personId(), write.text())));
            }
            case NoteCommand.Forbidden _ -> throw Refusal.rule("nothing-forbidden", "this is never allowed", BASIS);
            case NoteCommand.Learn learn ->
                state.learned()
                        ? List.of()
                        : List.of(new ReceptionLearned(
                                learn.caseId(),
                                learn.personId(),
                                Instant.parse("2026-01-01T00:00:00Z"),
                                Instant.parse("2027-01-01T00:00:00Z"),
                                source));
        };
    }

    private static Note after(Note state, ReintegrationEvent event) {
        return switch (event) {
            case ReintegrationOpened opened ->
                new Note(
                        true,
                        Set.of(opened.requestingState(), opened.requestedState()),
                        state.plans(),
                        state.learned());
            case PlanAgreed _ -> new Note(state.opened(), state.parties(), state.plans() + 1, state.learned());
            case ReceptionLearned _ -> new Note(state.opened(), state.parties(), state.plans(), true);
            default -> state;
        };
    }
}
