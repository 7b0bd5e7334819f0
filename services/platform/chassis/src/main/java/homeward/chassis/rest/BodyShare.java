package homeward.chassis.rest;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;

import homeward.chassis.deciding.Actor;
import homeward.chassis.security.Caller;
import homeward.chassis.security.WithoutToken;

/** What the current request has taken of {@link BodyMemory}; given back when the request ends. */
@RequestScoped
class BodyShare {

    private final BodyMemory memory;
    private final Caller caller;
    private String owner = "";
    private long taken;

    BodyShare(BodyMemory memory, Caller caller) {
        this.memory = memory;
        this.caller = caller;
    }

    /** For an operation that needs no token. */
    void ofNobody() {
        owner = WithoutToken.CALLER;
    }

    boolean take(long bytes) {
        if (owner.isEmpty()) {
            Actor actor = caller.actor();
            owner = actor.state() + "/" + actor.id();
        }
        if (!memory.take(owner, bytes)) {
            return false;
        }
        taken += bytes;
        return true;
    }

    @PreDestroy
    void giveBack() {
        if (taken > 0) {
            memory.give(owner, taken);
        }
    }
}
