package homeward.chassis.limits;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;

/** The place of the current request among those at once; given back when the work ends, even if the caller has left. */
@RequestScoped
class Place {

    private final Places places;
    private String owner = "";

    Place(Places places) {
        this.places = places;
    }

    /** @throws TooManyAtOnce if there is none, for this caller or for anybody */
    void take(String caller) {
        if (!places.take(caller, 1)) {
            throw places.refused();
        }
        owner = caller;
    }

    @PreDestroy
    void giveBack() {
        if (!owner.isEmpty()) {
            places.give(owner, 1);
        }
    }
}
