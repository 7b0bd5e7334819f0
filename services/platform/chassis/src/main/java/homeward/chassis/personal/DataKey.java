package homeward.chassis.personal;

import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;

/** A person's data key, unwrapped in memory. AES-256-GCM. */
public final class DataKey {

    private final String id;
    private final Aead aead;

    DataKey(String id, Aead aead) {
        this.id = id;
        this.aead = aead;
    }

    public String id() {
        return id;
    }

    public byte[] seal(byte[] plaintext, byte[] associatedData) {
        try {
            return aead.encrypt(plaintext, associatedData);
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("sealing failed", e);
        }
    }

    /** @throws VaultFailure if the ciphertext or its associated data was altered */
    public byte[] open(byte[] ciphertext, byte[] associatedData) {
        try {
            return aead.decrypt(ciphertext, associatedData);
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("personal data was tampered with, or moved from where it was sealed", e);
        }
    }
}
