package homeward.chassis.commands;

/** A command on an existing stream came without {@code If-Match}. Nothing was recorded. */
public final class PreconditionRequired extends RuntimeException {

    public PreconditionRequired() {
        super("If-Match with the stream's ETag is required", null, false, false);
    }
}
