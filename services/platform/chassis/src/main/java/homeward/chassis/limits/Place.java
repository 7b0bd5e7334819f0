package homeward.chassis.limits;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;

import homeward.chassis.deciding.Actor;

/** The place of the current request among those at once; given back when the work ends, even if the caller has left. */
@RequestScoped
class Place {

    private final Places places;
    private String owner = "";
    private boolean carriedOut;

    Place(Places places) {
        this.places = places;
    }

    /**
     * Blocks while a command's turn has not come.
     *
     * @throws TooManyAtOnce if there is no place, for this caller or for anybody
     */
    void take(Actor actor, boolean command) {
        String caller = actor.state() + "/" + actor.id();
        if (!places.take(caller, 1)) {
            throw places.refused();
        }
        owner = caller;
        if (command) {
            if (!places.awaitTurn()) {
                throw places.refused();
            }
            carriedOut = true;
        }
    }

    @PreDestroy
    void giveBack() {
        if (carriedOut) {
            places.endTurn();
        }
        if (!owner.isEmpty()) {
            places.give(owner, 1);
        }
    }
}
