package homeward.chassis.reading;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;

/**
 * Parses {@code Prefer: wait=2} (RFC 7240) with {@code atLeast=<stream>:<version>}; the response says if it was
 * honoured.
 */
@Provider
public class ReadWishFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,5})\"?(?:$|[,;\\s])");
    private static final Pattern AT_LEAST = Pattern.compile("([a-z][a-z0-9-]{0,199}):(\\d{1,12})");
    private static final int LONGEST_SECONDS = 30;

    private final ReadWish wish;

    ReadWishFilter(ReadWish wish) {
        this.wish = wish;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        @Nullable String wanted = request.getUriInfo().getQueryParameters().getFirst("atLeast");
        if (wanted == null || !request.getMethod().equals("GET")) {
            return;
        }
        Matcher parts = AT_LEAST.matcher(wanted);
        if (!parts.matches()) {
            throw Refusal.invalid("atLeast", "must have the form <stream>:<version>");
        }
        @Nullable String prefer = request.getHeaderString("Prefer");
        Matcher wait = WAIT.matcher(prefer == null ? "" : prefer);
        int seconds = wait.find() ? Math.min(LONGEST_SECONDS, Integer.parseInt(wait.group(1))) : 0;
        wish.wish(new AtLeast(parts.group(1), Long.parseLong(parts.group(2)), Duration.ofSeconds(seconds)));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getQueryParameters().containsKey("atLeast") && wish.isFulfilled()) {
            wish.wish()
                    .ifPresent(wanted -> response.getHeaders()
                            .putSingle(
                                    "Preference-Applied",
                                    "wait=" + wanted.patience().toSeconds()));
        }
    }
}
