package homeward.embedded;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import homeward.events.Role;

/** The page on which one picks an officer. Plain HTML without style or script: it is no part of the product. */
final class SignInPage {

    /** States of the samples. */
    private static final List<String> STATES = List.of("NLD", "AUT", "BEL", "DEU", "ESP", "FRA", "ARM", "KAZ", "RUS");

    /** Those whose days the console is made for; any other is picked from the list. */
    private static final List<String> OFTEN = List.of(
            Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER, Role.TRANSPORT_COORDINATOR, Role.AUDITOR, Role.MONITOR);

    private SignInPage() {}

    /** @param action path and query to which the choice is posted */
    static String page(String action) {
        String form = "<form method=\"post\" action=\"" + escaped(action) + "\">";
        return head("Sign in as")
                + "<p>This issuer belongs to a run on this machine. Nobody has a password here.</p>"
                + form + "<ul>" + STATES.stream().map(SignInPage::buttons).collect(Collectors.joining())
                + "<li>Platform: <button name=\"user\" value=\"" + Role.OPERATOR + "\">" + words(Role.OPERATOR)
                + "</button></li></ul></form>"
                + "<h2>Any officer</h2>" + form
                + "<p><label for=\"state-of\">State</label> <select id=\"state-of\" name=\"state-of\">" + states()
                + "</select> <label for=\"role\">Role</label> <select id=\"role\" name=\"role\">" + roles()
                + "</select> <button>Sign in</button></p></form>" + foot();
    }

    static String refused(String why) {
        return head("This is not possible") + "<p>" + escaped(why) + "</p>" + foot();
    }

    private static String buttons(String state) {
        return "<li>" + name(state) + ": "
                + OFTEN.stream()
                        .map(role -> "<button name=\"user\" value=\"" + state.toLowerCase(Locale.ROOT) + "-" + role
                                + "\">" + words(role) + "<span aria-hidden=\"true\"> " + state + "</span></button>")
                        .collect(Collectors.joining(" "))
                + "</li>";
    }

    private static String states() {
        return Arrays.stream(Locale.getISOCountries())
                .map(alpha2 -> Locale.of("", alpha2))
                .sorted((a, b) -> a.getDisplayCountry(Locale.ENGLISH).compareTo(b.getDisplayCountry(Locale.ENGLISH)))
                .map(state -> "<option value=\"" + state.getISO3Country().toLowerCase(Locale.ROOT) + "\""
                        + (state.getCountry().equals("NL") ? " selected" : "") + ">"
                        + escaped(state.getDisplayCountry(Locale.ENGLISH)) + "</option>")
                .collect(Collectors.joining());
    }

    private static String roles() {
        return Role.ALL.stream()
                .map(role -> "<option value=\"" + role + "\">" + words(role) + "</option>")
                .collect(Collectors.joining());
    }

    private static String name(String alpha3) {
        return Arrays.stream(Locale.getISOCountries())
                .map(alpha2 -> Locale.of("", alpha2))
                .filter(state -> state.getISO3Country().equals(alpha3))
                .map(state -> state.getDisplayCountry(Locale.ENGLISH))
                .findFirst()
                .orElse(alpha3);
    }

    private static String words(String role) {
        return role.replace('-', ' ');
    }

    private static String head(String title) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">"
                + "<title>" + title + " · Homeward, local run</title></head><body><main><h1>" + title + "</h1>";
    }

    private static String foot() {
        return "</main></body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
