package homeward.request.returnee;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import homeward.chassis.codes.Codes;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.security.WithoutToken;

/** By {@code POST}, because a look uses up its token. */
@Path("/returnee/views")
@Tag(name = "Returnees")
@RunOnVirtualThread
public class LookOnceResource {

    private static final int TOKEN = 100;

    private final Codes codes;
    private final ReturneeViews views;

    LookOnceResource(Codes codes, ReturneeViews views) {
        this.codes = codes;
        this.views = views;
    }

    /** @param token of the opening */
    public record Look(@NotBlank @Size(max = TOKEN) String token) {

        /** Never the token. */
        @Override
        public String toString() {
            return "Look";
        }
    }

    @POST
    @PermitAll
    @WithoutToken
    @Operation(
            summary = "Look at what was opened, once",
            description =
                    "Within a minute of the opening. A token that was used, is too old or is none has the same answer.")
    public ReturneeView look(@Valid Look body) {
        return codes.look(body.token())
                .flatMap(views::of)
                .orElseThrow(() -> Refusal.unknown("nothing can be looked at with this token"));
    }
}
