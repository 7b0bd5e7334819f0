package homeward.chassis.commands;

import java.util.OptionalLong;
import java.util.UUID;

import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Command;

/**
 * The only way into an aggregate, for REST calls, policies and deadlines alike. Blocking; safe on any worker or virtual
 * thread.
 */
public interface CommandGate {

    /**
     * Carries the command out exactly once: a command id already in the journal has no second effect and gets the
     * first answer again. The receipt is always rebuilt from the stored commit.
     *
     * <p>Without an expected version a lost race with another writer is retried a few times, with a fresh decision.
     *
     * @param commandId the same on every retry; becomes the commit's id
     * @param expectedVersion number of events the stream must have
     * @param digest SHA-256 of what was asked, kept with the events; empty where a repeat cannot differ
     * @return the receipt; where the command changed nothing, the current version and position 0
     * @throws homeward.chassis.deciding.Refusal where a rule stands against it
     * @throws VersionMismatch where the stream has another version than expected
     * @throws IdempotencyKeyReused where the command id was used with another digest
     */
    Receipt dispatch(
            Command command,
            UUID commandId,
            Actor actor,
            Causation causation,
            OptionalLong expectedVersion,
            byte[] digest);

    /** For commands without an expected version or a body that could differ: policies and deadlines. */
    default Receipt dispatch(Command command, UUID commandId, Actor actor, Causation causation) {
        return dispatch(command, commandId, actor, causation, OptionalLong.empty(), new byte[0]);
    }
}
