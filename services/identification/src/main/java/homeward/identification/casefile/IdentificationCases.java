package homeward.identification.casefile;

import jakarta.ws.rs.Path;

import homeward.casefile.CaseFileResource;
import homeward.casefile.CaseFiles;

@Path("/cases")
public class IdentificationCases extends CaseFileResource<IdentityFiles> {

    IdentificationCases(IdentificationDesk desk, CaseFiles files) {
        super(desk, files);
    }
}
