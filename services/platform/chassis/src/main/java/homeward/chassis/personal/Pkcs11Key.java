package homeward.chassis.personal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

import com.google.crypto.tink.Aead;

/**
 * An AES key that never leaves a key service (hardware security module), used through the JDK's PKCS #11 provider:
 * AES-GCM with a random nonce of 96 bits, stored before the ciphertext. Thread-safe.
 */
public final class Pkcs11Key implements Aead {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Provider provider;
    private final Key key;
    private final SecureRandom random = new SecureRandom();

    private Pkcs11Key(Provider provider, Key key) {
        this.provider = provider;
        this.key = key;
    }

    /**
     * Where the key is.
     *
     * @param library the key service's PKCS #11 library
     * @param slot number of the token's slot
     * @param pin of the token
     * @param label of the key
     */
    public record Place(Path library, long slot, String pin, String label) {
        /** Never the PIN. */
        @Override
        public String toString() {
            return "key " + label + " in slot " + slot + " of " + library;
        }
    }

    /** @throws VaultFailure if the key service does not answer, refuses the PIN or has no such key */
    public static Pkcs11Key at(Place place) {
        try {
            Provider provider = provider(place);
            KeyStore token = KeyStore.getInstance("PKCS11", provider);
            token.load(null, place.pin().toCharArray());
            Key key = token.getKey(place.label(), null);
            if (key == null) {
                throw new VaultFailure("the key service has no " + place, null);
            }
            return new Pkcs11Key(provider, key);
        } catch (GeneralSecurityException | IOException | ProviderException e) {
            throw new VaultFailure("the key service cannot be used: " + place, e);
        }
    }

    static Provider provider(Place place) {
        Provider all = Security.getProvider("SunPKCS11");
        if (all == null) {
            throw new VaultFailure("this Java has no PKCS #11 provider (module jdk.crypto.cryptoki)", null);
        }
        return all.configure(
                "--name=homeward-" + place.slot() + "\nlibrary=" + place.library() + "\nslot=" + place.slot() + "\n");
    }

    @Override
    public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, associatedData).doFinal(plaintext);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    @Override
    public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
        if (ciphertext.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new GeneralSecurityException("too short for a wrapped key");
        }
        ByteBuffer all = ByteBuffer.wrap(ciphertext);
        byte[] nonce = new byte[NONCE_BYTES];
        all.get(nonce);
        byte[] sealed = new byte[all.remaining()];
        all.get(sealed);
        return cipher(Cipher.DECRYPT_MODE, nonce, associatedData).doFinal(sealed);
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] associatedData) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER, provider);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(associatedData);
        return cipher;
    }
}
