package homeward.local.servers;

import org.jspecify.annotations.Nullable;

/**
 * Addresses of servers that this run does not start; null if it starts its own.
 *
 * @param store MongoDB connection string; may hold a password, so it is never shown, see {@link StoreServer#shown}
 * @param kafka bootstrap servers
 * @param issuer the {@code iss} of its tokens
 */
public record GivenServers(
        @Nullable String store,
        @Nullable String kafka,
        @Nullable String issuer) {

    public static final GivenServers NONE = new GivenServers(null, null, null);

    public boolean any() {
        return store != null || kafka != null || issuer != null;
    }
}
