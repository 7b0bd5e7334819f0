package homeward.chassis.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The HTTP interface of a service. Every operation runs on a virtual thread, so that a resource may block. */
@ApplicationPath("/")
@RunOnVirtualThread
public class HomewardApi extends Application {}
