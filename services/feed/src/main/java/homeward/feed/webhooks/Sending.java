package homeward.feed.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import javax.net.ssl.SSLException;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import homeward.chassis.failures.Causes;
import homeward.chassis.failures.Patience;

/**
 * Sends a delivery over a connection of its own, to the address that was checked. Redirects are not followed, and of the
 * answer nothing but its status is read.
 */
@Singleton
class Sending {

    private static final int AT_ONE_HOST = 1_000;

    private final HttpClient client;
    private final boolean inside;
    private final Duration timeout;

    Sending(
            Vertx vertx,
            @ConfigProperty(name = "homeward.webhooks.inside") boolean inside,
            @ConfigProperty(name = "homeward.feed.webhooks.timeout") Duration timeout) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(false), new PoolOptions().setHttp1MaxSize(AT_ONE_HOST));
        this.inside = inside;
        this.timeout = timeout;
    }

    @PreDestroy
    void close() {
        client.close();
    }

    boolean inside() {
        return inside;
    }

    /**
     * Blocks for at most the time that a receiver has.
     *
     * @return why it was not acknowledged, in words that name nobody; empty if it was
     */
    Optional<String> send(Target target, String signature, byte[] body) {
        InetAddress address;
        try {
            address = target.resolved(InetAddress::getAllByName, inside);
        } catch (UnknownHostException e) {
            return Optional.of("the name of the host is not known");
        } catch (Target.NotPublic e) {
            return Optional.of("the name of the host leads to an address that is not public");
        }
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.tls())
                .setURI(target.path())
                .setConnectTimeout(timeout.toMillis())
                .setFollowRedirects(false)
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "homeward")
                .putHeader("Homeward-Signature", signature);
        AtomicReference<@Nullable HttpClientRequest> sent = new AtomicReference<>();
        AtomicBoolean over = new AtomicBoolean();
        try {
            int status = client.request(options)
                    .compose(request -> {
                        sent.set(request);
                        return over.get()
                                ? Future.failedFuture("nobody waits for it any more")
                                : request.send(Buffer.buffer(body));
                    })
                    .map(response -> response.pause()
                            .exceptionHandler(_ -> {}) // it is broken off, below
                            .statusCode())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return status >= 200 && status < 300 ? Optional.empty() : Optional.of("answered " + status);
        } catch (TimeoutException e) {
            return Optional.of("no answer in time");
        } catch (ExecutionException e) {
            return Optional.of(why(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Patience.Stopped();
        } finally {
            over.set(true); // what connects too late must not be told after what follows it
            HttpClientRequest request = sent.get();
            if (request != null) {
                request.reset();
            }
        }
    }

    private static String why(Throwable failed) {
        for (Throwable cause : Causes.of(failed)) {
            if (cause instanceof SSLException) {
                return "no TLS connection, or a certificate that is not trusted";
            }
            if (cause instanceof ConnectTimeoutException) {
                return "no answer in time";
            }
        }
        return "no connection, or it was broken";
    }
}
