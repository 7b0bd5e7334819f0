package homeward.chassis.rest;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.chassis.limits.Shares;

/** The memory that bodies of requests in progress may take, together and for one caller. */
@Singleton
class BodyMemory extends Shares {

    /** @param total bytes */
    BodyMemory(@ConfigProperty(name = "homeward.http.body-memory") long total) {
        super(total);
    }
}
