package homeward.reintegration.casefile;

import java.util.List;

import homeward.chassis.projections.Entries;
import homeward.events.reintegration.ReintegrationEvent;

/** The assistance of all persons, by person id. */
public record Returnees(List<Assistance> persons) {

    static final Returnees NONE = new Returnees(List.of());

    Returnees after(ReintegrationEvent event) {
        return new Returnees(Entries.keyed(
                persons, Assistance::personId, event.personId(), Assistance::expected, person -> person.after(event)));
    }
}
