package homeward.request.correspondence;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import homeward.casefile.disclosure.Onlooker;
import homeward.casefile.disclosure.Reader;
import homeward.chassis.commands.Streams;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.deciding.StreamIds;
import homeward.chassis.security.Caller;
import homeward.events.CaseId;
import homeward.events.request.CorrespondenceEvent.MessageSent;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;
import homeward.request.application.Submission;

/** Looks up the correspondence of a case, and its two sides, for the caller. Blocking. */
@Singleton
public class Correspondents {

    private final Streams streams;
    private final Caller caller;

    Correspondents(Streams streams, Caller caller) {
        this.streams = streams;
        this.caller = caller;
    }

    /** @throws Refusal if the case does not exist for the caller */
    public Sides sides(CaseId caseId) {
        ApplicationState application = streams.state(
                        ApplicationCommand.STREAM_TYPE,
                        StreamIds.of(ApplicationCommand.STREAM_TYPE, caseId),
                        caller.state(),
                        ApplicationState.class)
                .orElseThrow(() -> Refusal.unknown("there is no such case, or it is not visible to you"));
        Submission submission = Requirements.submission(application);
        return new Sides(
                submission.requestingState(),
                submission.requestedState(),
                submission.treaty(),
                new LinkedHashSet<>(application.standings().keySet()));
    }

    /** The messages of a case that the caller's state is a party of; none before the first. */
    public Letters letters(CaseId caseId) {
        return streams.state(
                        CorrespondenceCommand.STREAM_TYPE, stream(caseId), caller.state(), CorrespondenceState.class)
                .map(CorrespondenceState::letters)
                .orElse(Letters.NONE);
    }

    /** A message as it was sent, its text sealed; empty if the case has none of that id for the caller. */
    public Optional<MessageSent> message(CaseId caseId, UUID messageId) {
        return streams.find(
                CorrespondenceCommand.STREAM_TYPE,
                stream(caseId),
                caller.state(),
                MessageSent.class,
                sent -> sent.messageId().equals(messageId));
    }

    /** What the caller is in a case of these sides, for the disclosure table. */
    public Onlooker onlooker(Sides sides) {
        boolean requesting = caller.state().equals(sides.requestingState());
        return new Onlooker(Reader.of(requesting, caller.actor().roles()), requesting);
    }

    private static String stream(CaseId caseId) {
        return StreamIds.of(CorrespondenceCommand.STREAM_TYPE, caseId);
    }
}
