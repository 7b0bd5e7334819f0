package homeward.chassis.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Ends the connection after a file was refused: what has not been read of it is still on its way. */
@Provider
public class UploadRefused implements ContainerResponseFilter {

    private static final int FIRST_ERROR = 400;

    @Context
    ResourceInfo resource;

    @SuppressWarnings("NullAway.Init") // the resource is injected by field: it is a proxy of the current request's
    UploadRefused() {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= FIRST_ERROR
                && resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(Upload.class)) {
            response.getHeaders().putSingle("Connection", "close");
        }
    }
}
