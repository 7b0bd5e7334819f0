package homeward.store.access;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All users of a server. Their salts are of this process alone, so that a restart makes former proofs useless. */
public final class Users {

    private static final int SALT_BYTES = 28;
    private static final int NONCE_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final byte[] secret = random(Scram.KEY_BYTES);
    private final Map<String, StoreUser> byName;
    private final Map<String, Credential> credentials = new ConcurrentHashMap<>();

    /** @param users none for a server that asks nobody who he is */
    public Users(Collection<StoreUser> users) {
        this.byName = users.stream().collect(Collectors.toUnmodifiableMap(StoreUser::name, Function.identity()));
    }

    boolean none() {
        return byName.isEmpty();
    }

    ScramLogIn logIn() {
        return new ScramLogIn(this::credential, Base64.getEncoder().encodeToString(random(NONCE_BYTES)));
    }

    /** The databases of a user who has logged in. */
    Set<String> databases(String name) {
        StoreUser user = byName.get(name);
        return user == null ? Set.of() : user.databases();
    }

    /** Computed at a user's first log-in. A stranger gets a salt like everybody, always the same, and fails later. */
    private Credential credential(String name) {
        StoreUser user = byName.get(name);
        byte[] salt = Arrays.copyOf(Scram.hmac(secret, name), SALT_BYTES);
        return user == null
                ? Credential.ofNobody(salt, random(Scram.KEY_BYTES))
                : credentials.computeIfAbsent(name, _ -> Credential.of(user.password(), salt));
    }

    private byte[] random(int bytes) {
        byte[] made = new byte[bytes];
        random.nextBytes(made);
        return made;
    }
}
