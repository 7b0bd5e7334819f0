package homeward.transport.casefile;

import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;

import homeward.casefile.CaseFileResource;
import homeward.casefile.CaseFiles;

@Path("/cases")
@RunOnVirtualThread
public class TransferCases extends CaseFileResource<TransferView> {

    TransferCases(TransportDesk desk, CaseFiles files) {
        super(desk, files);
    }
}
