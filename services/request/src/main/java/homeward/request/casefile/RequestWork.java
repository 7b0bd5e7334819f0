package homeward.request.casefile;

import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;

import homeward.casefile.WorkResource;
import homeward.casefile.WorkServices;

@Path("/work")
@RunOnVirtualThread
public class RequestWork extends WorkResource {

    RequestWork(RequestDesk desk, WorkServices services) {
        super(desk, services);
    }
}
