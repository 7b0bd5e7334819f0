package homeward.chassis.policies;

/** This service does not know yet what other services have recorded about a case; nothing was decided. */
public final class FactsNotRead extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message for the caller: what is missing and what helps */
    FactsNotRead(String message) {
        super(message);
    }
}
