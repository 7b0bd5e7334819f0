package homeward.reintegration.casefile;

import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;

import homeward.casefile.CaseFileResource;
import homeward.casefile.CaseFiles;

@Path("/cases")
@RunOnVirtualThread
public class ReintegrationCases extends CaseFileResource<Returnees> {

    ReintegrationCases(ReintegrationDesk desk, CaseFiles files) {
        super(desk, files);
    }
}
