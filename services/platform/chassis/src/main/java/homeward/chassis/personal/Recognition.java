package homeward.chassis.personal;

import java.util.Map;
import java.util.Set;

import homeward.events.DomainEvent;
import homeward.events.PersonId;

/**
 * By what the persons described in an event are recognised. A service whose events describe persons declares one as a CDI
 * bean; the vault then finds them again. Pure.
 */
@FunctionalInterface
public interface Recognition {

    /**
     * @param event before it is sealed
     * @return normalised texts, the same for everything that means the same; personal data
     */
    Map<PersonId, Set<String>> keys(DomainEvent event);

    /**
     * Whether a key of this recognition also finds many others than the same person. Where more are found than can be told,
     * those found by other keys come first.
     */
    default boolean weak(String key) {
        return false;
    }
}
