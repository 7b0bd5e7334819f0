package homeward.chassis.door;

import jakarta.inject.Singleton;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/**
 * HTTP/1.1 only, without TLS too, where HTTP/2 would be taken by upgrade or prior knowledge. The management port, which
 * Quarkus offers no such setting for, takes both.
 */
@Singleton
class OneProtocol implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
