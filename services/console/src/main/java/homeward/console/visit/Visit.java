package homeward.console.visit;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What every page for people without an account needs.
 *
 * @param tongue in which it is read
 * @param leave address of a page of somebody else, to be gone at once
 * @param fault what went wrong, as a key of the texts; null if nothing did
 * @param code as it was typed; empty if it was not
 */
public record Visit(Tongue tongue, String leave, @Nullable String fault, String code) {

    public String language() {
        return tongue.code();
    }

    public String direction() {
        return tongue.direction();
    }

    public String text(String key) {
        return tongue.text(key);
    }

    public List<Tongue> languages() {
        return Tongue.ALL;
    }
}
