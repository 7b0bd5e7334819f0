package homeward.chassis.topics;

/** A topic exists with other settings than Homeward needs. An operator must decide; nothing is changed. */
public final class TopicMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TopicMismatch(String message) {
        super(message);
    }
}
