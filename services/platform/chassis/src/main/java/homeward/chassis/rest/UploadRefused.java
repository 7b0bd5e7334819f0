package homeward.chassis.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Ends the connection after a file was refused: what has not been read of it is still on its way. */
@Provider
public class UploadRefused implements ContainerResponseFilter {

    /** Set on requests whose body is a file. */
    static final String UPLOAD = "homeward.upload";

    private static final int FIRST_ERROR = 400;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= FIRST_ERROR && request.getProperty(UPLOAD) != null) {
            response.getHeaders().putSingle("Connection", "close");
        }
    }
}
