package homeward.chassis.rest;

import java.io.IOException;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import homeward.chassis.deciding.Refusal;

/** An empty body, or {@code null}, is refused before a resource sees it. */
@Provider
public class BodyRequired implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body == null) {
            throw Refusal.invalid("body", "a JSON object is required");
        }
        return body;
    }
}
