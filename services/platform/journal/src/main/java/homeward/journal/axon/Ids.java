package homeward.journal.axon;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Axon's identifiers are texts, the journal's are UUIDs. */
final class Ids {

    private static final int UUID_LENGTH = 36;

    private Ids() {}

    /** The UUID a text stands for; for any other text one derived from it, always the same. */
    static UUID uuid(String identifier) {
        if (identifier.length() == UUID_LENGTH) {
            try {
                return UUID.fromString(identifier);
            } catch (IllegalArgumentException e) {
                return named(identifier);
            }
        }
        return named(identifier);
    }

    static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
