package homeward.chassis.commands;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import homeward.chassis.deciding.Actor;
import homeward.chassis.security.Caller;

/** Derives the command id of the current request; repeated requests get the same id. */
@RequestScoped
public class CommandIds {

    private final Caller caller;
    private final RequestFacts request;
    private final SecretIds secret;

    CommandIds(Caller caller, RequestFacts request, SecretIds secret) {
        this.caller = caller;
        this.request = request;
        this.secret = secret;
    }

    /**
     * Derived from state, subject and {@code Idempotency-Key} under the installation's secret: equal keys of different
     * callers give different ids, and a known or guessed key does not tell the id.
     *
     * @throws homeward.chassis.deciding.Refusal if the {@code Idempotency-Key} is missing or malformed
     */
    public UUID current() {
        Actor actor = caller.actor();
        return secret.of("command\n" + actor.state() + "\n" + actor.id() + "\n" + request.idempotencyKey());
    }

    /**
     * The current request's digest under the installation's secret: it is stored next to the events, and nobody can find
     * out from it which of the few possible requests it was.
     */
    public byte[] digest() {
        UUID keyed = secret.of("request\n" + HexFormat.of().formatHex(request.digest()));
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(keyed.getMostSignificantBits())
                .putLong(keyed.getLeastSignificantBits())
                .array();
    }

    /** The id of a command that follows from a reading by the caller's state. */
    UUID following(String purpose) {
        return secret.of("follows\n" + caller.state() + "\n" + purpose);
    }

    /** The caller's pseudonym within one matter; nobody can tell from it who it is, or that it is one from elsewhere. */
    UUID callerIn(UUID matter) {
        Actor actor = caller.actor();
        return secret.of("caller\n" + actor.state() + "\n" + actor.id() + "\n" + matter);
    }

    /**
     * An id of something that the current request makes, derived under the installation's secret; the same for repeated
     * requests. It cannot be computed from the command id, which others may see.
     */
    UUID of(String purpose) {
        return secret.of("made\n" + current() + "\n" + purpose);
    }

    /** An id of what becomes of a matter of the caller's state, whoever of that state it is who makes it. */
    UUID of(UUID matter, String purpose) {
        return secret.of("made of\n" + caller.state() + "\n" + matter + "\n" + purpose);
    }
}
