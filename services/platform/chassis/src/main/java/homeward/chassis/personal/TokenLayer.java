package homeward.chassis.personal;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.KeysetHandle;

import homeward.events.StateCode;

/**
 * The outer layer of the tokens by which persons are found: equal tokens stay equal under one key (AES-SIV, RFC 5297),
 * and whoever has the key can take the layer off. So the key can be replaced without knowing what a token was made of,
 * and without it the tokens are of no use to who has every other secret.
 */
final class TokenLayer {

    /** The key's name in the vault. */
    static final String NAME = "person-index-layer";

    private final Supplier<KeysetHandle> keys;

    /** @param keys the present ones; while one is replaced, there are several */
    TokenLayer(Supplier<KeysetHandle> keys) {
        this.keys = keys;
    }

    /** A token as it is stored from now on. */
    byte[] sealed(StateCode by, byte[] token) {
        return sealed(keys.get(), by, token);
    }

    /** A token as it may be stored: under each of the keys. */
    List<byte[]> everySealed(StateCode by, byte[] token) {
        List<byte[]> all = new ArrayList<>();
        for (KeysetHandle each : Keysets.eachUsed(keys.get())) {
            all.add(sealed(each, by, token));
        }
        return all;
    }

    /**
     * A stored token under the key that is used now.
     *
     * @throws VaultFailure if it was sealed for another state, or with a key that is gone
     */
    byte[] anew(StateCode by, byte[] stored) {
        KeysetHandle present = keys.get();
        try {
            return sealed(present, by, Keysets.deterministic(present).decryptDeterministically(stored, purpose(by)));
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("a token of the person index cannot be opened", e);
        }
    }

    private static byte[] sealed(KeysetHandle key, StateCode by, byte[] token) {
        DeterministicAead cipher = Keysets.deterministic(key);
        try {
            return cipher.encryptDeterministically(token, purpose(by));
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("a token of the person index cannot be sealed", e);
        }
    }

    private static byte[] purpose(StateCode by) {
        return Keysets.bytes("person-index of " + by);
    }
}
