package homeward.request.returnee;

import java.time.Instant;
import java.util.List;

import homeward.chassis.projections.Section;
import homeward.events.PersonId;
import homeward.events.Recorded;
import homeward.events.StateCode;
import homeward.events.disclosure.DisclosureEvent.DataDisclosed;

/**
 * One entry of the disclosure ledger that says that data was sent.
 *
 * @param persons whom it concerns
 * @param fields names of what was sent, never values
 */
record SentData(List<String> persons, List<String> fields, List<StateCode> to, Instant at) {

    private static final SentData NOTHING = new SentData(List.of(), List.of(), List.of(), Instant.EPOCH);

    static Section<DataDisclosed, SentData> section(String service) {
        return Section.of(service, DataDisclosed.class, NOTHING, (_, entry) -> of(entry));
    }

    private static SentData of(Recorded<DataDisclosed> entry) {
        DataDisclosed sent = entry.event();
        return new SentData(
                sent.persons().stream().map(PersonId::toString).sorted().toList(),
                sent.fields().stream().sorted().toList(),
                sent.to().stream().toList(),
                entry.envelope().times().occurred());
    }
}
