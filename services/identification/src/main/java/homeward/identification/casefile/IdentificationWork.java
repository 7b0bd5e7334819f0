package homeward.identification.casefile;

import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;

import homeward.casefile.WorkResource;
import homeward.casefile.WorkServices;

@Path("/work")
@RunOnVirtualThread
public class IdentificationWork extends WorkResource {

    IdentificationWork(IdentificationDesk desk, WorkServices services) {
        super(desk, services);
    }
}
