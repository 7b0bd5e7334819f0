package homeward.witness;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;

import homeward.proofs.witness.Decision;

/**
 * Cosigns a checkpoint. Who asks is told from the signature on the checkpoint alone; bodies are those of C2SP
 * tlog-witness.
 */
@Path("/add-checkpoint")
@RunOnVirtualThread
public class AddCheckpointResource {

    private static final String SIZE = "text/x.tlog.size";

    private final Cosigner cosigner;

    AddCheckpointResource(Cosigner cosigner) {
        this.cosigner = cosigner;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response add(String body) {
        Decision decision = cosigner.decide(body);
        return Response.status(decision.status())
                .type(decision.status() == 409 ? SIZE : "text/plain; charset=utf-8")
                .header("Cache-Control", "no-store")
                .entity(decision.body())
                .build();
    }
}
