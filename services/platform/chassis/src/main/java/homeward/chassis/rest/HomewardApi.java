package homeward.chassis.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * The HTTP interface of a service. Every resource is annotated {@code @RunOnVirtualThread}, so that it may block. The
 * annotation is not inherited from here: an operation with a body would run on the event loop, which carries all
 * connections and the channels' timers.
 */
@ApplicationPath("/")
public class HomewardApi extends Application {}
