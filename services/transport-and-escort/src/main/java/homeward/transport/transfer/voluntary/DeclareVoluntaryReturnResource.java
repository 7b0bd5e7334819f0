package homeward.transport.transfer.voluntary;

import java.time.LocalDate;

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
import homeward.events.transport.TransferEvent.VoluntaryDeclaration;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.DeclareVoluntaryReturn;
import homeward.transport.transfer.TransferPaths;

@Path(TransferPaths.TRAVELLER + "/voluntary-return")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class DeclareVoluntaryReturnResource {

    /**
     * @param declaredOn day of the declaration, in the requesting state
     * @param language in which the person declared it
     * @param interpreter name; none if the person speaks that language
     * @param counsellor name of the counsellor who was present
     * @param statement of the person
     */
    public record DeclareVoluntaryReturnBody(
            LocalDate declaredOn,
            @NotBlank @Size(max = 100) String language,
            @Nullable @Size(min = 1, max = 200) String interpreter,
            @NotBlank @Size(max = 200) String counsellor,

            @Nullable @Size(min = 1, max = Lengths.FREE_TEXT)
            String statement) {}

    private final Commands commands;

    DeclareVoluntaryReturnResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REINTEGRATION_COUNSELLOR)
    @Operation(
            summary = "Record a person's declaration to return voluntarily",
            description =
                    "Until departure, by a counsellor of the requesting state who neither plans nor escorts. All but the day is sealed. In a return applied for as forced it drops no rule that protects the person; in one applied for as voluntary the person departs without an assessment of the danger only while it stands.")
    public Response declare(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @Valid DeclareVoluntaryReturnBody body) {
        return commands.execute(new DeclareVoluntaryReturn(
                caseId,
                personId,
                commands.newId("declaration"),
                body.declaredOn(),
                Personal.of(
                        personId,
                        new VoluntaryDeclaration(
                                body.language(), body.interpreter(), body.counsellor(), body.statement()))));
    }
}
