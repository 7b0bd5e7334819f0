package homeward.request.application.correct;

import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.chassis.rest.Lengths;
import homeward.chassis.rest.PersonalText;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Role;
import homeward.events.request.PersonalDetails;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.CorrectDetails;
import homeward.request.application.ApplicationPaths;
import homeward.request.application.identity.IdentityRecognition;
import homeward.request.application.submit.DetailsBody;
import homeward.request.application.submit.RelatedCases;

@Path(ApplicationPaths.CASE + "/corrections")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class CorrectDetailsResource {

    /**
     * @param details sections A to C and E as they are right, complete: what is left out counts as unknown
     * @param accompaniedBy the accompanying parent of a minor; left out: as before
     */
    public record CorrectDetailsBody(
            PersonId personId,
            @Valid DetailsBody details,
            @Nullable PersonId accompaniedBy,
            @Nullable @Size(max = Lengths.FREE_TEXT) String explanation) {}

    private final Commands commands;
    private final RelatedCases related;

    CorrectDetailsResource(Commands commands, RelatedCases related) {
        this.commands = commands;
        this.related = related;
    }

    @POST
    @RolesAllowed(Role.REQUESTING_OFFICER)
    @Operation(
            summary = "Correct what the form says about a person",
            description =
                    "The requested state is told, and what rests on the corrected details is judged anew: whether the"
                            + " person is a minor, who must travel with whom, travel documents, notices of transfer, a running"
                            + " reply limit, and a consent, which has to be upheld. The former details remain readable."
                            + " Cases of your own state in which the person as corrected is recognised are in the answer's Link"
                            + " headers, with rel=related.")
    public Response correct(@PathParam("caseId") CaseId caseId, @Valid CorrectDetailsBody body) {
        Personal<PersonalDetails> details =
                Personal.of(body.personId(), body.details().details());
        var correction = new CorrectDetails(
                caseId,
                body.personId(),
                details,
                body.accompaniedBy(),
                PersonalText.about(body.personId(), body.explanation()));
        return related.told(
                caseId, Map.of(body.personId(), IdentityRecognition.keys(details)), () -> commands.execute(correction));
    }
}
