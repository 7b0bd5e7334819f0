package homeward.request.application.error;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.chassis.policies.FactsRead;
import homeward.chassis.rest.Lengths;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Role;
import homeward.events.request.ApplicationEvent.ReadmissionError;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.ClaimReadmissionInError;
import homeward.request.application.ApplicationPaths;
import homeward.request.application.submit.DetailsBody;

@Path(ApplicationPaths.CASE + "/readmission-errors")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class ClaimReadmissionInErrorResource {

    /** @param identity sections A to C and E of the form, with everything known about the person's identity */
    public record ClaimReadmissionInErrorBody(
            PersonId personId,
            ReadmissionError error,
            @Valid DetailsBody identity,
            @NotBlank @Size(max = Lengths.FREE_TEXT) String explanation) {}

    private final Commands commands;
    private final FactsRead facts;

    ClaimReadmissionInErrorResource(Commands commands, FactsRead facts) {
        this.commands = commands;
        this.facts = facts;
    }

    @POST
    @RolesAllowed(Role.REQUESTED_OFFICER)
    @Operation(
            summary = "Claim that a person was readmitted in error",
            description =
                    "Within the treaty's limit from the handover. All identity data returns with the person, the"
                            + " requesting state takes the person back, and a closed case is open again until then."
                            + " Refused with status 503 while the desk has not read what the transfer has recorded about the case.")
    public Response claim(@PathParam("caseId") CaseId caseId, @Valid ClaimReadmissionInErrorBody body) {
        facts.require(caseId);
        return commands.execute(new ClaimReadmissionInError(
                caseId,
                body.personId(),
                body.error(),
                Personal.of(body.personId(), body.identity().details()),
                Personal.of(body.personId(), body.explanation())));
    }
}
