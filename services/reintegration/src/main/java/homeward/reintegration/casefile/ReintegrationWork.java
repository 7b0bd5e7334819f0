package homeward.reintegration.casefile;

import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;

import homeward.casefile.WorkResource;
import homeward.casefile.WorkServices;

@Path("/work")
@RunOnVirtualThread
public class ReintegrationWork extends WorkResource {

    ReintegrationWork(ReintegrationDesk desk, WorkServices services) {
        super(desk, services);
    }
}
