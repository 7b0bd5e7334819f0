package homeward.embedded;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import homeward.events.Role;

/**
 * The id of a client requesting a token: {@code <state>-<role>[.<role>…][@<person>]}, e.g. {@code
 * rus-requesting-officer}, {@code deu-requested-officer.consular-officer}, or {@code rus-requesting-officer@second} for
 * a second officer of the same authority.
 *
 * @param state as in {@link homeward.events.StateCode}
 * @param subject pseudonymous id of the officer: the whole client id
 */
record ClientId(String state, String authority, List<String> roles, String subject) {

    private static final Pattern FORM =
            Pattern.compile("(?<state>[a-z]{3})-(?<roles>[a-z-]+(\\.[a-z-]+)*)(@[a-z0-9-]{1,40})?");

    /** @throws IllegalArgumentException with a message for the caller */
    static ClientId parse(String clientId) {
        Matcher matcher = FORM.matcher(clientId);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("client_id must have the form state-role[.role][@person]");
        }
        List<String> roles = List.of(matcher.group("roles").split("\\.", -1));
        for (String role : roles) {
            if (!Role.ALL.contains(role)) {
                throw new IllegalArgumentException("unknown role " + role);
            }
        }
        String state = matcher.group("state").toUpperCase(Locale.ROOT);
        return new ClientId(state, state + "-authority", roles, clientId);
    }
}
