package homeward.request.returnee;

import java.time.Instant;

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
import homeward.chassis.codes.Secret;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.security.WithoutToken;

/** By {@code POST}, because neither code nor secret is part of an address. */
@Path("/returnee/openings")
@Tag(name = "Returnees")
@RunOnVirtualThread
public class OpenWithCodeResource {

    /** A code with whatever people type between its groups. */
    private static final int CODE = 100;

    private final Codes codes;

    OpenWithCodeResource(Codes codes) {
        this.codes = codes;
    }

    /**
     * What lets a person in.
     *
     * @param code as on the letter, in upper or lower case, with or without what is between its groups
     */
    public record Opening(
            @NotBlank @Size(max = CODE) String code,
            @NotBlank @Size(max = Secret.MOST) String secret) {

        /** Neither of them. */
        @Override
        public String toString() {
            return "Opening";
        }
    }

    /**
     * Good for one look.
     *
     * @param until when it is too late for it
     */
    public record Opened(String token, Instant until) {

        /** Never the token. */
        @Override
        public String toString() {
            return "Opened";
        }
    }

    @POST
    @PermitAll
    @WithoutToken
    @Operation(
            summary = "Open the own case with the code of a letter and the secret",
            description =
                    "Needs no account. Whatever is wrong has the same answer, at full seconds: an unknown code, one that has"
                            + " ended, was revoked or tried too often, a wrong secret. A code bears ten wrong secrets, and no more by any"
                            + " number of requests at once. Each opening and each wrong secret is in the disclosure ledger.")
    public Opened open(@Valid Opening body) {
        return codes.open(body.code(), body.secret())
                .map(opened -> new Opened(opened.token(), opened.until()))
                .orElseThrow(() -> Refusal.unknown("nothing opens with this code and this secret"));
    }
}
