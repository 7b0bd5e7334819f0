package homeward.reintegration.casefile;

import jakarta.ws.rs.Path;

import homeward.casefile.CaseFileResource;
import homeward.casefile.CaseFiles;

@Path("/cases")
public class ReintegrationCases extends CaseFileResource<Returnees> {

    ReintegrationCases(ReintegrationDesk desk, CaseFiles files) {
        super(desk, files);
    }
}
