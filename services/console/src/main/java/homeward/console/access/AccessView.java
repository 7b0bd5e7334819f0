package homeward.console.access;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.forms.Head;
import homeward.console.visit.Tongue;

/**
 * The page on which access is given and ended.
 *
 * @param minor whether a guardian must be there
 * @param mayGive whether the services take it from this officer
 * @param current null if the person has none
 */
public record AccessView(
        Head head,
        String personId,
        boolean minor,
        boolean mayGive,
        @Nullable Current current) {

    /** Languages of the letter. */
    public List<Tongue> languages() {
        return Tongue.ALL;
    }

    /**
     * What the person has.
     *
     * @param opened null if it was never used
     */
    public record Current(
            String accessId,
            String given,
            String until,
            @Nullable String opened,
            int failures,
            boolean revoked) {}
}
