package homeward.proofs.tree;

/** The stored tiles are not those of the tree. The tree can be built anew from the journal. */
public final class DamagedTree extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedTree(String message) {
        super(message);
    }
}
