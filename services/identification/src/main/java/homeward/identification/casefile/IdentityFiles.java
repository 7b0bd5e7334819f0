package homeward.identification.casefile;

import java.util.List;

import homeward.chassis.projections.Entries;
import homeward.events.identification.IdentificationEvent;

/** Files of all persons, by person id. */
public record IdentityFiles(List<IdentityFile> persons) {

    static final IdentityFiles NONE = new IdentityFiles(List.of());

    IdentityFiles after(IdentificationEvent event) {
        return new IdentityFiles(Entries.keyed(
                persons,
                IdentityFile::personId,
                event.personId(),
                IdentityFile::expected,
                person -> person.after(event)));
    }
}
