package homeward.journal.axon;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Converts Axon's string identifiers to the journal's UUIDs. */
final class Ids {

    private static final int UUID_LENGTH = 36;

    private Ids() {}

    /** The UUID in the text; for any other text a UUID derived from it, always the same. */
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
