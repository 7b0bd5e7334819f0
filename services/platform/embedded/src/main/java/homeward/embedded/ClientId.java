package homeward.embedded;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import homeward.events.Role;

/**
 * The id of a client requesting a token: {@code <state>-<role>[.<role>…][@<person>]}, e.g. {@code
 * rus-requesting-officer}, {@code deu-requested-officer.consular-officer}, or {@code rus-requesting-officer@second} for
 * a second officer of the same authority. A person is the same in every role: {@code rus-requesting-officer@second} and
 * {@code rus-monitor@second} are two tokens of one officer. Whoever plans or escorts transfers belongs to another authority
 * than the other officers of the state. {@code operator[@<person>]} is an operator of the platform, who belongs to no state.
 *
 * @param state as in {@link homeward.events.StateCode}; null for an operator
 * @param subject pseudonymous id of the officer: state and person, or the whole client id if it names no person
 */
record ClientId(@Nullable String state, String authority, List<String> roles, String subject) {

    private static final Set<String> PLANNING = Set.of(Role.TRANSPORT_COORDINATOR, Role.ESCORT_LEADER);
    private static final Pattern OPERATOR = Pattern.compile(Role.OPERATOR + "(@[a-z0-9-]{1,40})?");
    private static final Pattern FORM =
            Pattern.compile("(?<state>[a-z]{3})-(?<roles>[a-z-]+(\\.[a-z-]+)*)(?<person>@[a-z0-9-]{1,40})?");

    /** @throws IllegalArgumentException with a message for the caller */
    static ClientId parse(String clientId) {
        if (OPERATOR.matcher(clientId).matches()) {
            return new ClientId(null, "platform", List.of(Role.OPERATOR), clientId);
        }
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
        boolean plans = PLANNING.contains(roles.getFirst());
        String person = matcher.group("person");
        return new ClientId(
                state,
                state + (plans ? "-transport-authority" : "-authority"),
                roles,
                person == null ? clientId : matcher.group("state") + person);
    }
}
