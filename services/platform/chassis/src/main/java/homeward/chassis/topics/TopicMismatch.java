package homeward.chassis.topics;

/** A topic exists with other settings than required. Nothing is changed; an operator must decide. */
public final class TopicMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TopicMismatch(String message) {
        super(message);
    }
}
