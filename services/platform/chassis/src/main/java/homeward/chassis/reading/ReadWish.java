package homeward.chassis.reading;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

/** The current request's wish to see its own write, and whether it was fulfilled. */
@RequestScoped
public class ReadWish {

    private Optional<AtLeast> wish = Optional.empty();
    private boolean fulfilled;

    void wish(AtLeast wanted) {
        wish = Optional.of(wanted);
    }

    Optional<AtLeast> wish() {
        return wish;
    }

    void fulfilled() {
        fulfilled = true;
    }

    boolean isFulfilled() {
        return fulfilled;
    }
}
