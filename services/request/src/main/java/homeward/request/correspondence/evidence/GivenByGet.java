package homeward.request.correspondence.evidence;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** No evidence is made for whoever is given nothing: HEAD would be answered like GET, without the body. */
@Provider
@Evidencing
public class GivenByGet implements ContainerRequestFilter {

    /** @throws NotAllowedException (405) for anything but GET */
    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.GET)) {
            throw new NotAllowedException(HttpMethod.GET);
        }
    }
}
