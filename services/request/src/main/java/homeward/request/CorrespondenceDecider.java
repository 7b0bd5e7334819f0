package homeward.request;

import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.DataSubjects;
import homeward.chassis.deciding.Decider;
import homeward.chassis.deciding.StreamType;
import homeward.events.PersonId;
import homeward.events.request.CorrespondenceEvent;
import homeward.request.correspondence.CorrespondenceCommand;
import homeward.request.correspondence.CorrespondenceCommand.NoteAnswerOverdue;
import homeward.request.correspondence.CorrespondenceCommand.NoteDelivery;
import homeward.request.correspondence.CorrespondenceCommand.NoteRetrieval;
import homeward.request.correspondence.CorrespondenceCommand.SendMessage;
import homeward.request.correspondence.CorrespondenceState;
import homeward.request.correspondence.deliver.NoteDeliveryDecision;
import homeward.request.correspondence.open.NoteRetrievalDecision;
import homeward.request.correspondence.overdue.NoteAnswerOverdueDecision;
import homeward.request.correspondence.send.SendMessageDecision;

/** Dispatches each command on a correspondence to the decision named after it. Pure. */
@Singleton
public class CorrespondenceDecider implements Decider<CorrespondenceCommand, CorrespondenceState, CorrespondenceEvent> {

    private static final StreamType<CorrespondenceCommand, CorrespondenceState, CorrespondenceEvent> TYPE =
            new StreamType<>(
                    CorrespondenceCommand.STREAM_TYPE,
                    CorrespondenceCommand.class,
                    CorrespondenceEvent.class,
                    CorrespondenceState.NONE,
                    CorrespondenceState::after);

    @Override
    public StreamType<CorrespondenceCommand, CorrespondenceState, CorrespondenceEvent> type() {
        return TYPE;
    }

    @Override
    public List<CorrespondenceEvent> decide(
            CorrespondenceCommand command, CorrespondenceState state, Circumstances at) {
        return switch (command) {
            case SendMessage c ->
                DataSubjects.within(persons(c, state)::contains, SendMessageDecision.decide(c, state, at));
            case NoteDelivery c -> NoteDeliveryDecision.decide(c, state, at);
            case NoteRetrieval c -> NoteRetrievalDecision.decide(c, state, at);
            case NoteAnswerOverdue c -> NoteAnswerOverdueDecision.decide(c, state, at);
        };
    }

    private static Set<PersonId> persons(SendMessage first, CorrespondenceState state) {
        return state.between() == null
                ? first.between().persons()
                : state.between().persons();
    }
}
