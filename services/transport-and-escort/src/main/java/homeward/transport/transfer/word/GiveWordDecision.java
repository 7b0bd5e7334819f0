package homeward.transport.transfer.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.Concern;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.LandingDecision;
import homeward.events.transport.TransferEvent.SuspensionCause;
import homeward.events.transport.TransferEvent.TakeBackCause;
import homeward.events.transport.TransferEvent.Word;
import homeward.events.transport.TransferEvent.WordGiven;
import homeward.transport.transfer.AwaitedWord;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.LearnedRecord;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.Suspension;
import homeward.transport.transfer.TransferCommand.GiveWord;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.takeback.TakeBacks;

/**
 * Decides what happens on landing. An officer of the requesting state gives word and answers for it by name: not whoever
 * raised this or an earlier concern about the person, assessed the return, plans or escorts. No officer's word to continue overrides a court, or an appeal
 * that a court has still to decide. To wait may be followed by another word; the others are final. Who is not handed over is
 * taken back.
 */
public final class GiveWordDecision {

    public static final String ANOTHER_OFFICER = "another-officer-decides";
    public static final String APPEAL_PENDING = "appeal-pending";
    public static final String COURT_DECISION = "court-decision-stands";

    private GiveWordDecision() {}

    public static List<TransferEvent> decide(GiveWord c, TransferState state, Circumstances at) {
        Requirements.requestingSide(Requirements.opening(state), at);
        Requirements.independent(at);
        Itinerary itinerary = state.itineraries().values().stream()
                .filter(one -> awaited(one, c).isPresent())
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("this case has no such incident that awaits word"));
        Requirements.running(state, itinerary.id());
        AwaitedWord awaited = awaited(itinerary, c).orElseThrow();
        if (awaited.word() != Word.AWAIT) {
            throw Refusal.conflict("word-given-once", "the word " + awaited.word() + " has been given");
        }
        anotherOfficer(c, awaited, itinerary, state, at);
        if (c.word() == Word.CONTINUE) {
            notStoppedByCourt(awaited, state);
        }
        var author = new Concern.Author(
                at.actor().id(), at.actor().authority(), at.actor().state());
        List<TransferEvent> events = new ArrayList<>();
        events.add(new WordGiven(
                c.caseId(),
                c.incidentId(),
                itinerary.id(),
                c.word(),
                Personal.of(awaited.personId(), new LandingDecision(c.officer(), c.explanation(), author))));
        if (c.word() == Word.TAKE_BACK) {
            TakeBacks.opened(c.caseId(), state, itinerary, TakeBackCause.NOT_HANDED_OVER, at)
                    .ifPresent(events::add);
        }
        return events;
    }

    private static Optional<AwaitedWord> awaited(Itinerary itinerary, GiveWord c) {
        return itinerary.words().stream()
                .filter(word -> word.incidentId().equals(c.incidentId()))
                .findFirst();
    }

    /**
     * Requires that neither an appeal nor a court's decision stops the return of the person. Both have ended here once the
     * suspension has. What cannot be read may be either, and of anybody.
     */
    private static void notStoppedByCourt(AwaitedWord awaited, TransferState state) {
        if (suspensions(awaited.personId(), state)
                .anyMatch(suspension -> suspension.known().isEmpty())) {
            throw erased();
        }
        List<Suspension> inForce = suspensions(awaited.personId(), state)
                .filter(Suspension::inForce)
                .toList();
        if (inForce.stream().anyMatch(suspension -> is(suspension, SuspensionCause.COURT_DECISION))) {
            throw Refusal.rule(
                    COURT_DECISION,
                    "a court has decided that this return may not take place; no word to continue overrides it");
        }
        if (inForce.stream().anyMatch(suspension -> is(suspension, SuspensionCause.APPEAL))) {
            throw Refusal.rule(
                    APPEAL_PENDING,
                    "an appeal with suspensive effect stops this return; wait for its end, or take the travellers back");
        }
    }

    private static boolean is(Suspension suspension, SuspensionCause cause) {
        return suspension.known().filter(content -> content.cause() == cause).isPresent();
    }

    /** Those whose beginning is known, ended or not. */
    private static Stream<Suspension> suspensions(PersonId person, TransferState state) {
        return state.suspensions().values().stream()
                .filter(suspension -> suspension.personId().equals(person) && suspension.suspendedAt() != null);
    }

    private static Refusal erased() {
        return Refusal.conflict(
                "protection-record-erased",
                "your state has erased what it recorded about the protection of this person; nothing can be decided on it"
                        + " any more");
    }

    private static void anotherOfficer(
            GiveWord c, AwaitedWord awaited, Itinerary itinerary, TransferState state, Circumstances at) {
        Suspension suspension = state.suspensions().get(c.incidentId());
        if (suspension == null || c.givenBy().equals(suspension.raisedBy())) {
            throw Refusal.rule(
                    ANOTHER_OFFICER, "you raised this concern yourself; another officer of your state gives word");
        }
        if (itinerary.concerns(at.actor().id())) {
            throw Refusal.rule(
                    ANOTHER_OFFICER,
                    "you planned this transfer or lead its escort; another officer of your state gives word");
        }
        List<LearnedRecord> records = state.readiness(awaited.personId()).records();
        if (records.stream().anyMatch(record -> record.known().findAny().isEmpty())) {
            throw erased();
        }
        if (suspensions(awaited.personId(), state)
                .flatMap(one -> one.known().stream())
                .anyMatch(content -> same(content.raisedBy(), at))) {
            throw Refusal.rule(
                    ANOTHER_OFFICER,
                    "you have raised a concern about this person, recorded an appeal or its decision, or assessed the"
                            + " return; another officer of your state gives word");
        }
        if (records.stream()
                .flatMap(LearnedRecord::known)
                .anyMatch(record -> record.assessment() != null && same(record.recordedBy(), at))) {
            throw Refusal.rule(
                    ANOTHER_OFFICER,
                    "you have assessed the return of this person; another officer of your state gives word");
        }
    }

    private static boolean same(Concern.Author author, Circumstances at) {
        return author.id().equals(at.actor().id())
                && author.state().equals(at.actor().state());
    }
}
