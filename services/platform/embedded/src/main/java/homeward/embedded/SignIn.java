package homeward.embedded;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.nimbusds.jose.util.JSONObjectUtils;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in of people at this machine: whoever is asked for picks one of the officers by state and role, instead of giving
 * a password. A code is only given to an application on this machine.
 */
final class SignIn implements Function1<OAuth2HttpRequest, OAuth2HttpResponse> {

    private static final String AUTHORIZE = "/" + EmbeddedIssuer.PATH + "/authorize";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private final Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> issuer;

    SignIn(Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> issuer) {
        this.issuer = issuer;
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        if (!request.getUrl().encodedPath().equals(AUTHORIZE)) {
            return issuer.invoke(request);
        }
        if (!leadsToThisMachine(request.getUrl().queryParameter("redirect_uri"))) {
            return html(400, SignInPage.refused("redirect_uri must be on this machine"));
        }
        String chosen = chosen(request);
        if (!request.getMethod().equals("POST") || chosen == null) {
            return html(
                    200,
                    SignInPage.page(request.getUrl().encodedPath() + "?"
                            + request.getUrl().encodedQuery()));
        }
        try {
            return issuer.invoke(as(ClientId.parse(chosen), chosen, request));
        } catch (IllegalArgumentException none) {
            return html(400, SignInPage.refused("there is no such officer"));
        }
    }

    private static boolean leadsToThisMachine(@Nullable String redirect) {
        try {
            String host = redirect == null ? null : URI.create(redirect).getHost();
            return host != null && THIS_MACHINE.contains(host);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** The officer picked, by one button or by state and role; null if none was. */
    private static @Nullable String chosen(OAuth2HttpRequest request) {
        String user = request.getFormParameters().get("user");
        if (user != null) {
            return user;
        }
        String state = request.getFormParameters().get("state-of");
        String role = request.getFormParameters().get("role");
        return state == null || role == null ? null : state + "-" + role;
    }

    /** The library takes subject and claims from the form; they are those of the officer, whatever the form holds. */
    private static OAuth2HttpRequest as(ClientId officer, String user, OAuth2HttpRequest request) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("authority", officer.authority());
        claims.put("roles", officer.roles());
        claims.put("name", user);
        claims.put("preferred_username", user);
        if (officer.state() != null) {
            claims.put("state", officer.state());
        }
        String body =
                "username=" + encoded(officer.subject()) + "&claims=" + encoded(JSONObjectUtils.toJSONString(claims));
        return new OAuth2HttpRequest(request.getHeaders(), request.getMethod(), request.getOriginalUrl(), body);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static OAuth2HttpResponse html(int status, String page) {
        Headers headers = new Headers.Builder()
                .add("Content-Type", "text/html; charset=UTF-8")
                .add("Cache-Control", "no-store")
                .add("X-Content-Type-Options", "nosniff")
                // a form that is sent from here must name this origin
                .add("Referrer-Policy", "same-origin")
                .add("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'")
                .build();
        return new OAuth2HttpResponse(headers, status, page, null);
    }
}
