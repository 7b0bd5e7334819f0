package homeward.console.shell;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

import homeward.console.words.Languages;

/** Remembers language and colours in this browser: two cookies that say nothing about the person. */
@Path("/preferences")
@RunOnVirtualThread
public class PreferencesResource {

    private static final int YEAR = 365 * 24 * 3600;

    private final UriInfo uri;

    PreferencesResource(UriInfo uri) {
        this.uri = uri;
    }

    @POST
    public Response choose(
            @FormParam("language") @Nullable String language,
            @FormParam("theme") @Nullable String theme,
            @FormParam("back") @Nullable String back) {
        Response.ResponseBuilder answer = Response.seeOther(uri.getBaseUri().resolve(OwnPath.of(back)));
        if (language != null
                && Languages.ALL.stream().anyMatch(one -> one.getLanguage().equals(language))) {
            answer.cookie(cookie(Pages.LANGUAGE, language, YEAR));
        }
        switch (theme) {
            case "light", "dark" -> answer.cookie(cookie(Pages.THEME, theme, YEAR));
            case "system" -> answer.cookie(cookie(Pages.THEME, "", 0));
            case null, default -> {}
        }
        return answer.build();
    }

    private NewCookie cookie(String name, String value, int age) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(uri.getBaseUri().getScheme().equals("https"))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
