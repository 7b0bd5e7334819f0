package homeward.histories;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

import homeward.chassis.deciding.Refusal;

/**
 * A place in the ledger, by time and entry; also the cursor of a page that ends there.
 *
 * @param at milliseconds since 1970
 */
public record LedgerPlace(long at, UUID id) {

    private static final int LONGEST = 200;

    public static LedgerPlace of(LedgerEntry entry) {
        return new LedgerPlace(entry.at().toEpochMilli(), entry.id());
    }

    /** The cursor as given to callers. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refusal (400) if it is no cursor */
    public static LedgerPlace parse(String cursor) {
        try {
            if (cursor.length() > LONGEST) {
                throw new IllegalArgumentException("too long");
            }
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("not a place");
            }
            return new LedgerPlace(Long.parseLong(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException _) {
            throw Refusal.invalid("cursor", "must be the next of a page before");
        }
    }
}
