package homeward.chassis.axon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.deciding.StreamState;
import homeward.chassis.personal.AsylumTerms;
import homeward.events.Audience;
import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.codec.PersonalData;
import homeward.events.disclosure.DisclosureEvent.DataWithheld;

/** A decision would send other states what must not be sent. Nothing of it is stored; the attempt is in the ledger. */
final class NotToBeSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient DataWithheld entry;
    private final transient Set<String> fields;

    private NotToBeSent(DataWithheld entry, Set<String> fields) {
        super(null, null, false, false);
        this.entry = entry;
        this.fields = fields;
    }

    /**
     * Refuses texts about asylum that the requesting state would send. The name of the officer's authority is one of them,
     * unless the event withholds its author.
     *
     * @param after the state after the events
     * @throws NotToBeSent if there are any
     */
    static void check(List<? extends DomainEvent> events, StreamState after, Actor actor) {
        StateCode from = actor.state();
        if (!from.equals(after.keeper())) {
            return;
        }
        for (DomainEvent event : events) {
            Set<String> fields = AsylumTerms.sentIn(event, actor.authority());
            if (!fields.isEmpty()) {
                Set<PersonId> persons = new LinkedHashSet<>(PersonalData.persons(event, Audience.PARTIES));
                CaseId caseId = event.caseId();
                throw new NotToBeSent(new DataWithheld(caseId, persons, from), fields);
            }
        }
    }

    DataWithheld entry() {
        return entry;
    }

    Refusal refusal() {
        String remedy = fields.contains(AsylumTerms.AUTHORITY)
                ? "have the name of your authority in your sign-in changed to one that does not say so; until then you can"
                        + " raise a concern, which stays with your state"
                : "leave it out, or raise a concern, which stays with your state";
        return Refusal.rule(
                "asylum-stays-with-the-requesting-state",
                String.join(", ", fields)
                        + " would tell another state about asylum or protection (Directive 2013/32/EU,"
                        + " Article 30); " + remedy);
    }
}
