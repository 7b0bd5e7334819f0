package homeward.proofs.notes;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import homeward.proofs.Hash;
import homeward.proofs.Malformed;

/**
 * The secret key that signs for a name. Its text, as published for Ed25519 and used here for ML-DSA-44 as well, is {@code
 * PRIVATE+KEY+name+id+base64} of the type and the seed of 32 bytes from which the pair is derived. Thread-safe.
 */
public final class SigningKey {

    private static final String START = "PRIVATE+KEY+";
    private static final int SEED = 32;

    private final byte[] seed;
    private final KeyPair pair;
    private final VerifierKey verifier;

    private SigningKey(String name, SignatureType type, byte[] seed) {
        this.seed = seed.clone();
        this.pair = derived(type, seed);
        byte[] encoded = pair.getPublic().getEncoded();
        this.verifier = new VerifierKey(
                name, type, Arrays.copyOfRange(encoded, encoded.length - type.keyLength(), encoded.length));
    }

    public static SigningKey generate(String name, SignatureType type) {
        byte[] seed = new byte[SEED];
        new SecureRandom().nextBytes(seed);
        return new SigningKey(name, type, seed);
    }

    /** @throws Malformed if the text is no secret key; it never says what stands in it */
    public static SigningKey parse(String text) {
        String[] parts = text.startsWith(START) ? text.substring(START.length()).split("\\+", 3) : new String[0];
        byte[] typed = parts.length == 3 ? Hash.decoded(parts[2]) : null;
        if (typed == null || typed.length != SEED + 1) {
            throw new Malformed("a text is no signing key");
        }
        SigningKey key =
                new SigningKey(parts[0], SignatureType.numbered(typed[0]), Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().toHexDigits(key.verifier.id()).equals(parts[1])) {
            throw new Malformed("the id of a signing key is not that of its key");
        }
        return key;
    }

    /** The JDK derives a pair from the random bytes that it is given, of both algorithms just the seed. */
    private static KeyPair derived(SignatureType type, byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(type.algorithm());
            generator.initialize(new NamedParameterSpec(type.algorithm()), new Seeded(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks " + type.algorithm(), e);
        }
    }

    private static final class Seeded extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        Seeded(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("the pair is not derived from a seed of " + seed.length + " bytes");
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /**
     * Signs the text of a note.
     *
     * @param now stated by a timed signature, to the second; others do not contain it
     */
    public NoteSignature sign(String text, Instant now) {
        SignatureType type = verifier.type();
        long seconds = now.getEpochSecond();
        byte[] message = SignedMessage.of(type, verifier.name(), text, seconds);
        Bytes signature = type.timed() ? new Bytes().number(seconds, Long.BYTES) : new Bytes();
        return new NoteSignature(
                verifier.name(), verifier.id(), signature.bytes(signed(message)).all());
    }

    private byte[] signed(byte[] message) {
        try {
            Signature signing = Signature.getInstance(verifier.type().algorithm());
            signing.initSign(pair.getPrivate());
            signing.update(message);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a note could not be signed", e);
        }
    }

    /** The secret text, for the file in which the key is kept. */
    public String secretText() {
        byte[] typed =
                new Bytes().number(verifier.type().number(), 1).bytes(seed).all();
        return START + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** Names the key; says nothing secret. */
    @Override
    public String toString() {
        return "signing key of " + verifier.name();
    }
}
