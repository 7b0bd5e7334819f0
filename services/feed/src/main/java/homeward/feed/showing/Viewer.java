package homeward.feed.showing;

import java.util.Set;

import homeward.casefile.disclosure.DisclosureTable;
import homeward.casefile.disclosure.Onlooker;
import homeward.casefile.disclosure.Reader;
import homeward.events.DomainEvent;
import homeward.events.StateCode;

/**
 * Who reads the feed.
 *
 * @param state on whose behalf
 * @param roles of the platform's
 */
public record Viewer(StateCode state, Set<String> roles) {

    private static final DisclosureTable TABLE = DisclosureTable.whole();

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /**
     * What a reader sees of any event in which he or she is of the same standing; events are written once for all readers of
     * one view.
     *
     * @param roles none for a transit state
     */
    public record View(Set<String> roles, boolean inTransit) {

        static final View TRANSIT = new View(Set.of(), true);

        /** Whether a field is shown: to somebody of either side alike, or to a transit state. */
        boolean shows(Class<?> record, String field) {
            return inTransit
                    ? TABLE.shown(record, field, Onlooker.IN_TRANSIT)
                    : TABLE.shown(record, field, new Onlooker(Reader.of(true, roles), false))
                            && TABLE.shown(record, field, new Onlooker(Reader.of(false, roles), false));
        }

        /** Whether anything of such an event is shown: what case it belongs to. */
        boolean shows(Class<? extends DomainEvent> event) {
            return shows(event, "caseId");
        }
    }

    View onASide() {
        return new View(roles, false);
    }
}
