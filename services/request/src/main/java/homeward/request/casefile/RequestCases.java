package homeward.request.casefile;

import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;

import homeward.casefile.CaseFileResource;
import homeward.casefile.CaseFiles;

@Path("/cases")
@RunOnVirtualThread
public class RequestCases extends CaseFileResource<RequestFile> {

    RequestCases(RequestDesk desk, CaseFiles files) {
        super(desk, files);
    }
}
