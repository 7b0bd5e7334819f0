package homeward.proofs.notes;

/** A signature is not of the key whose name and id it bears, or not of this text. */
public final class ForgedSignature extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForgedSignature(VerifierKey key) {
        super("the " + key.type().algorithm() + " signature of " + key.name() + " is not right");
    }
}
