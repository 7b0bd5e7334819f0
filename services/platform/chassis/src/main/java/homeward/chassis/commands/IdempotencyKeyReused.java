package homeward.chassis.commands;

/** An {@code Idempotency-Key} was used again with a different request. Nothing was recorded. */
public final class IdempotencyKeyReused extends RuntimeException {

    public IdempotencyKeyReused() {
        super("the Idempotency-Key was already used with another request", null, false, false);
    }
}
