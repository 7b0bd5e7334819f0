package homeward.histories;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.bson.Document;

import homeward.events.Envelope;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.disclosure.DisclosureEvent;
import homeward.events.disclosure.DisclosureEvent.AccessFailed;
import homeward.events.disclosure.DisclosureEvent.AccessGiven;
import homeward.events.disclosure.DisclosureEvent.AccessRevoked;
import homeward.events.disclosure.DisclosureEvent.AccessUsed;
import homeward.events.disclosure.DisclosureEvent.CorrectionNotified;
import homeward.events.disclosure.DisclosureEvent.DataDisclosed;
import homeward.events.disclosure.DisclosureEvent.DataRead;
import homeward.events.disclosure.DisclosureEvent.DataReceived;
import homeward.events.disclosure.DisclosureEvent.DataWithheld;
import homeward.events.disclosure.DisclosureEvent.DisclosureConfirmed;
import homeward.events.disclosure.DisclosureEvent.ErasureProposed;
import homeward.events.disclosure.DisclosureEvent.PersonDataErased;
import homeward.events.disclosure.DisclosureEvent.PersonsSought;
import homeward.events.disclosure.DisclosureEvent.SamePersonSought;

/** The stored form of an entry of the disclosure ledger: persons and fields by name, never a value. */
final class LedgerDocuments {

    static final String STATE = "state";
    static final String CASE = "case";
    static final String PERSONS = "persons";
    static final String KIND = "kind";
    static final String ACTOR = "actor";
    static final String AUTHORITY = "authority";
    static final String SERVICE = "service";
    static final String FIELDS = "fields";
    static final String FROM = "from";
    static final String TO = "to";
    static final String PURPOSE = "purpose";
    static final String GROUND = "ground";
    static final String EVERYWHERE = "everywhere";

    private LedgerDocuments() {}

    /**
     * @param sides of the case, if they are known; a search for persons belongs to no case and to its own state alone, and so does a
     *     reading until its case is known, for ever if it was of a draft
     */
    static Document of(Envelope envelope, DisclosureEvent event, Collection<StateCode> sides) {
        Document document = new Document("_id", envelope.id().toString())
                .append(STATE, envelope.actor().onBehalfOf().value())
                .append(StepDocuments.AT, envelope.times().decided().toEpochMilli())
                .append(StepDocuments.SIDES, codes(sides(event, sides)))
                .append(CASE, envelope.caseId().toString())
                .append(KIND, envelope.type().name())
                .append(SERVICE, envelope.type().service())
                .append(ACTOR, envelope.actor().id())
                .append(AUTHORITY, envelope.actor().authority())
                .append(
                        PERSONS,
                        event.persons().stream()
                                .map(PersonId::toString)
                                .sorted()
                                .toList());
        return described(document, event);
    }

    private static Collection<StateCode> sides(DisclosureEvent event, Collection<StateCode> known) {
        return switch (event) {
            case PersonsSought e -> Set.of(e.by());
            case DataRead e when known.isEmpty() -> Set.of(e.by());
            default -> known;
        };
    }

    private static Document described(Document document, DisclosureEvent event) {
        return switch (event) {
            case DataDisclosed e ->
                document.append(FIELDS, sorted(e.fields()))
                        .append(FROM, e.from().value())
                        .append(TO, codes(e.to()));
            case DataReceived e -> document.append(FROM, e.from().value()).append(TO, codes(Set.of(e.by())));
            case DataRead e -> document.append(FIELDS, sorted(e.fields())).append(PURPOSE, e.purpose());
            case CorrectionNotified e ->
                document.append(FIELDS, sorted(e.fields()))
                        .append(FROM, e.from().value())
                        .append(TO, codes(Set.of(e.to())));
            case PersonsSought e -> document.append(FIELDS, sorted(e.fields()));
            case DataWithheld _,
                    SamePersonSought _,
                    DisclosureConfirmed _,
                    AccessGiven _,
                    AccessUsed _,
                    AccessFailed _,
                    AccessRevoked _ -> document;
            case ErasureProposed e -> document.append(GROUND, e.ground().name());
            case PersonDataErased e ->
                document.append(GROUND, e.ground().name()).append(EVERYWHERE, e.everywhere());
        };
    }

    private static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted().toList();
    }

    private static List<String> codes(Collection<StateCode> states) {
        return states.stream().map(StateCode::value).sorted().toList();
    }
}
