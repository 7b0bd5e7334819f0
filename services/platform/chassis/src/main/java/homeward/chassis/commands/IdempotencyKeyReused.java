package homeward.chassis.commands;

/** An {@code Idempotency-Key} that was already used for something else. Nothing was recorded. */
public final class IdempotencyKeyReused extends RuntimeException {

    public IdempotencyKeyReused() {
        super("the Idempotency-Key was already used with another request", null, false, false);
    }
}
