package homeward.chassis.personal;

import java.util.UUID;

import homeward.chassis.commands.Causation;
import homeward.chassis.deciding.Actor;
import homeward.events.disclosure.DisclosureEvent;

/** The disclosure ledger: every entry is a stream of its own in this service's journal. Blocking. */
public interface Ledger {

    /**
     * Records an entry exactly once, however often it is called. On return it is stored.
     *
     * @param entryId becomes the commit's id
     * @param command name of the operation, e.g. {@code ReadPersonalData}
     */
    void record(DisclosureEvent entry, UUID entryId, String command, Actor actor, Causation causation);
}
