package homeward.chassis.personal;

import homeward.events.disclosure.DisclosureEvent.PersonDataErased;

/** What else is destroyed with a state's copy of a person's key. Declared as a CDI bean; called again after a crash. */
@FunctionalInterface
public interface Erased {

    /** Called after the copies are destroyed. Repeating it changes nothing. */
    void after(PersonDataErased erasure);
}
