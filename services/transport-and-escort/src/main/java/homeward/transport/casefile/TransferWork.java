package homeward.transport.casefile;

import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;

import homeward.casefile.WorkResource;
import homeward.casefile.WorkServices;

@Path("/work")
@RunOnVirtualThread
public class TransferWork extends WorkResource {

    TransferWork(TransportDesk desk, WorkServices services) {
        super(desk, services);
    }
}
