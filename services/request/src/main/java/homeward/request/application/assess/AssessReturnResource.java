package homeward.request.application.assess;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

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
import org.jspecify.annotations.Nullable;

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.chassis.rest.Lengths;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Role;
import homeward.events.StateCode;
import homeward.events.request.Assessment;
import homeward.events.request.Concern;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.AssessReturn;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.CASE + "/assessments")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class AssessReturnResource {

    /**
     * @param ground the danger found; only with {@code RISK_FOUND}
     * @param assessedOn day of the assessment
     * @param destination the requested state
     * @param transitStates the states on the way that were assessed too
     * @param account the facts and the reasons of the outcome
     */
    public record AssessReturnBody(
            PersonId personId,
            Assessment.Outcome outcome,
            Concern.@Nullable Ground ground,
            LocalDate assessedOn,
            StateCode destination,
            @Size(max = 10) Set<StateCode> transitStates,
            @NotBlank @Size(max = Lengths.FREE_TEXT) String account) {}

    private final Commands commands;

    AssessReturnResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REQUESTING_OFFICER)
    @Operation(
            summary = "Record an assessment of the danger that a person would face (non-refoulement)",
            description =
                    "Nobody departs without an assessment that found no risk, covers destination and transit states,"
                            + " is recent, and is followed by no new facts, except whoever has declared a return that was applied"
                            + " for as voluntary. The officer belongs to another authority than those who plan the transfer. A risk"
                            + " found suspends the return. All of it is for the requesting state alone.")
    public Response assess(@PathParam("caseId") CaseId caseId, @Valid AssessReturnBody body) {
        UUID id = commands.newId("record");
        return commands.execute(new AssessReturn(
                caseId,
                body.personId(),
                id,
                commands.callerIn(id),
                body.outcome(),
                body.ground(),
                body.assessedOn(),
                body.destination(),
                body.transitStates(),
                Personal.of(body.personId(), body.account())));
    }
}
