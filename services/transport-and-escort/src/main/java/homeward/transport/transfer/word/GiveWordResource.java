package homeward.transport.transfer.word;

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
import homeward.chassis.policies.FactsRead;
import homeward.chassis.rest.Lengths;
import homeward.events.CaseId;
import homeward.events.Role;
import homeward.events.transport.TransferEvent.Word;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.GiveWord;

@Path("/cases/{caseId}/incidents/{incidentId}/word")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class GiveWordResource {

    /** @param officer name of the officer who answers for it */
    public record GiveWordBody(
            Word word,
            @NotBlank @Size(max = 200) String officer,
            @Nullable @Size(max = Lengths.FREE_TEXT) String explanation) {}

    private final Commands commands;
    private final FactsRead facts;

    GiveWordResource(Commands commands, FactsRead facts) {
        this.commands = commands;
        this.facts = facts;
    }

    @POST
    @RolesAllowed(Role.REQUESTING_OFFICER)
    @Operation(
            summary = "Give word about travellers whose return was suspended on the way",
            description =
                    "Until the word is CONTINUE, nobody goes on and no handover is completed. TAKE_BACK obliges the"
                            + " requesting state to take the travellers back. The other state sees the word; who gave it and why is"
                            + " for the requesting state alone. Not by whoever raised the concern, assessed the return, plans or"
                            + " escorts. CONTINUE is refused while an appeal with suspensive effect, or a court's decision,"
                            + " stops the return.")
    public Response give(
            @PathParam("caseId") CaseId caseId, @PathParam("incidentId") UUID incidentId, @Valid GiveWordBody body) {
        facts.require(caseId);
        return commands.execute(new GiveWord(
                caseId, incidentId, commands.callerIn(incidentId), body.word(), body.officer(), body.explanation()));
    }
}
