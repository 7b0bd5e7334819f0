package homeward.chassis.commands;

import java.util.UUID;

/**
 * Ids that look random and that only this installation can derive: knowing everything they are derived from, nobody else
 * can foretell or recognise them. Blocking.
 */
@FunctionalInterface
public interface SecretIds {

    /** The id that belongs to a text; the same for the same text, in every service and after every restart. */
    UUID of(String text);
}
