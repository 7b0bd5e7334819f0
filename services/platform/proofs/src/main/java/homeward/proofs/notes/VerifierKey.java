package homeward.proofs.notes;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import homeward.proofs.Hash;
import homeward.proofs.Malformed;

/** The public key that verifies the signatures of a name, of one type. Its text is {@code name+id+base64}. */
public final class VerifierKey {

    private final String name;
    private final SignatureType type;
    private final byte[] key;
    private final int id;
    private final PublicKey usable;

    VerifierKey(String name, SignatureType type, byte[] key) {
        this.name = KeyName.checked(name);
        this.type = type;
        this.key = key.clone();
        this.id = KeyName.id(name, type, key);
        this.usable = usable(type, key);
    }

    /** @throws Malformed if the text is no key, or not of a type that is known here */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        byte[] typed = parts.length == 3 ? Hash.decoded(parts[2]) : null;
        if (typed == null || typed.length < 2) {
            throw new Malformed("a text is no verifier key");
        }
        VerifierKey key =
                new VerifierKey(parts[0], SignatureType.numbered(typed[0]), Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().toHexDigits(key.id).equals(parts[1])) {
            throw new Malformed("the id of a verifier key is not that of its key");
        }
        return key;
    }

    private static PublicKey usable(SignatureType type, byte[] key) {
        if (key.length != type.keyLength()) {
            throw new Malformed("a key has " + key.length + " bytes instead of " + type.keyLength());
        }
        byte[] encoded = new Bytes().bytes(type.encodingPrefix()).bytes(key).all();
        try {
            return KeyFactory.getInstance(type.algorithm()).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new Malformed("a key is none of " + type.algorithm());
        }
    }

    public String name() {
        return name;
    }

    public SignatureType type() {
        return type;
    }

    public int id() {
        return id;
    }

    /** Whether the signature claims to be this key's. */
    public boolean isNamedBy(NoteSignature signature) {
        return signature.key() == id && signature.name().equals(name);
    }

    /** Whether this key made the signature of the text. */
    public boolean verifies(String text, NoteSignature signature) {
        if (!isNamedBy(signature) || signature.bytes().length != type.signatureLength()) {
            return false;
        }
        int start = type.timed() ? Long.BYTES : 0;
        long seconds = type.timed() ? signature.seconds() : 0;
        if (seconds < 0) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(type.algorithm());
            check.initVerify(usable);
            check.update(SignedMessage.of(type, name, text, seconds));
            return check.verify(signature.bytes(), start, signature.bytes().length - start);
        } catch (GeneralSecurityException | Malformed e) {
            return false;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifierKey same
                && name.equals(same.name)
                && type == same.type
                && Arrays.equals(key, same.key);
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        byte[] typed = new Bytes().number(type.number(), 1).bytes(key).all();
        return name + "+" + HexFormat.of().toHexDigits(id) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }
}
