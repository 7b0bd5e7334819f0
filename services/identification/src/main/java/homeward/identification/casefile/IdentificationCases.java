package homeward.identification.casefile;

import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;

import homeward.casefile.CaseFileResource;
import homeward.casefile.CaseFiles;

@Path("/cases")
@RunOnVirtualThread
public class IdentificationCases extends CaseFileResource<IdentityView> {

    IdentificationCases(IdentificationDesk desk, CaseFiles files) {
        super(desk, files);
    }
}
