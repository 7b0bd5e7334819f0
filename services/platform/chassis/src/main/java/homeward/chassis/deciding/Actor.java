package homeward.chassis.deciding;

import java.util.Set;
import java.util.UUID;

import homeward.events.Envelope;
import homeward.events.StateCode;

/**
 * Who acts.
 *
 * @param id pseudonymous id (the token's subject, {@code policy:<name>}, {@code clock:<name>} or {@code person:<access>})
 * @param state the state or organisation on whose behalf the actor acts
 * @param authority the actor's authority, from the token
 * @param roles role names, see {@link homeward.events.Role}
 */
public record Actor(String id, StateCode state, String authority, Set<String> roles) {

    private static final StateCode PLATFORM = new StateCode("HMW");

    public static Actor policy(String name, StateCode onBehalfOf) {
        return new Actor("policy:" + name, onBehalfOf, "homeward", Set.of());
    }

    /** The platform's clock, which acts by rule and for no state: what follows from silence is nobody's act. */
    public static Actor clock(String name) {
        return new Actor("clock:" + name, PLATFORM, "clock", Set.of());
    }

    /**
     * Whoever has what a person was given to look into the own case; nobody can tell who that is.
     *
     * @param accessId of what was given
     * @param by the state that gave it
     */
    public static Actor person(UUID accessId, StateCode by) {
        return new Actor("person:" + accessId, by, "person", Set.of());
    }

    /** The actor as recorded on an event. */
    public Envelope.Actor signature() {
        return new Envelope.Actor(id, authority, state);
    }
}
