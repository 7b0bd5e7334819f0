package homeward.console.operators;

/** The operators' issuer gave no answer that can be used. */
final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unanswered(String what) {
        super(what);
    }
}
