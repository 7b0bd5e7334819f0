package homeward.chassis.commands;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import com.fasterxml.uuid.Generators;

import homeward.chassis.deciding.Actor;
import homeward.chassis.security.Caller;

/** Derives the command id of the current request; repeated requests get the same id. */
@RequestScoped
public class CommandIds {

    /** RFC 9562 name space of command ids; must never change. */
    private static final UUID NAMESPACE = UUID.fromString("6d1f3f0e-5a0b-4c8e-9d53-6f0a3f0c7b11");

    private final Caller caller;
    private final RequestFacts request;

    CommandIds(Caller caller, RequestFacts request) {
        this.caller = caller;
        this.request = request;
    }

    /**
     * {@code UUIDv5(state, subject, Idempotency-Key)}: equal keys of different callers give different ids.
     *
     * @throws homeward.chassis.deciding.Refusal if the {@code Idempotency-Key} is missing or malformed
     */
    public UUID current() {
        Actor actor = caller.actor();
        String scope = actor.state() + "\n" + actor.id() + "\n" + request.idempotencyKey();
        return Generators.nameBasedGenerator(NAMESPACE).generate(scope);
    }
}
