package homeward.store.access;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A user of the embedded store.
 *
 * @param password visible ASCII characters, which SASLprep (RFC 4013) leaves as they are
 * @param databases those in which he reads and writes; he sees no other
 */
public record StoreUser(String name, String password, Set<String> databases) {

    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");

    /** @throws IllegalArgumentException if name or password holds other characters */
    public StoreUser {
        if (!VISIBLE.matcher(name).matches() || !VISIBLE.matcher(password).matches()) {
            throw new IllegalArgumentException("Names and passwords of the store's users are visible ASCII characters");
        }
        databases = Set.copyOf(databases);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return name + databases;
    }
}
