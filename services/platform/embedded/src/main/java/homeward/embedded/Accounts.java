package homeward.embedded;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.store.access.StoreUser;

/**
 * Who may log in to the embedded servers.
 *
 * @param store none if the store asks nobody who he is
 * @param kafka null if the broker asks nobody who he is
 */
public record Accounts(
        Collection<StoreUser> store, @Nullable SecuredListener kafka) {

    /** The user of the broker who gives the others their rights. */
    public static final String OPERATOR = "operator";

    /** Servers for everybody on this machine, as tests use them. */
    public static final Accounts NONE = new Accounts(List.of(), null);

    /** @param prefix user {@code x} of the store has the database {@code <prefix>-x} */
    public static Accounts of(Passwords passwords, String prefix) {
        Map<String, String> kafka = passwords.kafka();
        return new Accounts(
                storeUsers(passwords, prefix), kafka.isEmpty() ? null : new SecuredListener(null, OPERATOR, kafka));
    }

    /** The store's users alone. */
    public static List<StoreUser> storeUsers(Passwords passwords, String prefix) {
        return passwords.store().entrySet().stream()
                .map(user -> new StoreUser(user.getKey(), user.getValue(), Set.of(prefix + "-" + user.getKey())))
                .toList();
    }
}
