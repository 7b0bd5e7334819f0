package homeward.proofs.notes;

import java.util.HexFormat;

import homeward.proofs.Malformed;

/**
 * How a note is signed.
 *
 * <p>Source: C2SP signed-note (the numbers), tlog-cosignature.
 */
public enum SignatureType {
    /** Of the note's text; a log signs its own checkpoints so. */
    ED25519(0x01, "Ed25519", 32, 64, "302a300506032b6570032100"),
    /** Of a checkpoint and a time. */
    COSIGNATURE_ED25519(0x04, "Ed25519", 32, 64, "302a300506032b6570032100"),
    /** Of a checkpoint, a time and the cosigner's name; secure against quantum computers. */
    COSIGNATURE_ML_DSA_44(0x06, "ML-DSA-44", 1312, 2420, "30820532300b06096086480165030403110382052100");

    private final int number;
    private final String algorithm;
    private final int keyLength;
    private final int signatureLength;
    private final String encodingPrefix;

    SignatureType(int number, String algorithm, int keyLength, int signatureLength, String encodingPrefix) {
        this.number = number;
        this.algorithm = algorithm;
        this.keyLength = keyLength;
        this.signatureLength = signatureLength;
        this.encodingPrefix = encodingPrefix;
    }

    /** @throws Malformed if no type that is known here has that number */
    static SignatureType numbered(int number) {
        for (SignatureType type : values()) {
            if (type.number == number) {
                return type;
            }
        }
        throw new Malformed("a key has the unknown type " + number);
    }

    byte number() {
        return (byte) number;
    }

    /** Name of the algorithm, in the JDK and in the field. */
    public String algorithm() {
        return algorithm;
    }

    /** Bytes of a public key. */
    int keyLength() {
        return keyLength;
    }

    /** Whether the time of signing is signed as well. */
    public boolean timed() {
        return this != ED25519;
    }

    /** Bytes of a signature in a note, without the key's id. */
    int signatureLength() {
        return (timed() ? Long.BYTES : 0) + signatureLength;
    }

    /** What stands before a public key in its X.509 encoding. */
    byte[] encodingPrefix() {
        return HexFormat.of().parseHex(encodingPrefix);
    }
}
