package homeward.chassis.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.http.HttpServer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import homeward.testkit.ServicePlatform;
import homeward.testkit.TestCertificate;

/** The ports of a service as production sets them: callers and operators speak TLS, and nothing else. */
@QuarkusTest
@TestProfile(EncryptedPortsTest.AsInProduction.class)
class EncryptedPortsTest {

    private static final String PASSWORD = "test-password";

    public static final class AsInProduction implements QuarkusTestProfile {

        private static final String PRODUCTION = "%prod.";

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(ServicePlatform.class));
        }

        /** What the product's own file sets for the ports in production, and a key store. */
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>();
            for (String name : product().stringPropertyNames()) {
                if (name.startsWith(PRODUCTION + "quarkus.http.")
                        || name.startsWith(PRODUCTION + "quarkus.management.")) {
                    overrides.put(name.substring(PRODUCTION.length()), product().getProperty(name));
                }
            }
            overrides.put(
                    "quarkus.tls.homeward.key-store.p12.path", certificate().toString());
            overrides.put("quarkus.tls.homeward.key-store.p12.password", PASSWORD);
            overrides.put("quarkus.http.test-ssl-port", "0");
            return overrides;
        }

        private static Properties product() {
            try {
                for (URL file : Collections.list(Thread.currentThread()
                        .getContextClassLoader()
                        .getResources("META-INF/microprofile-config.properties"))) {
                    Properties properties = new Properties();
                    try (InputStream in = file.openStream()) {
                        properties.load(in);
                    }
                    if (properties.containsKey("homeward.http.requests-at-once")) {
                        return properties;
                    }
                }
                throw new IllegalStateException("the product's configuration is not on the class path");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path certificate() {
            try {
                Path folder = Files.createTempDirectory("homeward-tls");
                return TestCertificate.make(folder.resolve("server.p12"), PASSWORD);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @SuppressWarnings("NullAway.Init") // set by the test framework
    @Inject
    HttpServer server;

    @SuppressWarnings("NullAway.Init") // set by the test framework
    @TestHTTPResource(value = "/notes/thread", tls = true)
    URI callers;

    @SuppressWarnings("NullAway.Init") // set by the test framework
    @TestHTTPResource(value = "/health/live", management = true, tls = true)
    URI operators;

    @Test
    void callersSpeakTls() throws Exception {
        HttpResponse<String> answer = get(callers);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void operatorsSpeakTls() throws Exception {
        assertThat(get(operators).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyIsHeardInTheClear() throws Exception {
        for (URI port : new URI[] {callers, operators}) {
            URI plain = URI.create("http://127.0.0.1:" + port.getPort() + port.getPath());
            try (HttpClient client = HttpClient.newHttpClient()) {
                assertThatThrownBy(() -> client.send(
                                HttpRequest.newBuilder(plain).build(), HttpResponse.BodyHandlers.ofString()))
                        .isInstanceOf(IOException.class);
            }
        }
        assertThat(server.getSecurePort()).isEqualTo(callers.getPort());
        assertThat(server.getPort()).as("the port without TLS").isEqualTo(-1);
    }

    private static HttpResponse<String> get(URI uri) throws Exception {
        try (HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build()) {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static SSLContext trusting() throws IOException, GeneralSecurityException {
        String file = ConfigProvider.getConfig().getValue("quarkus.tls.homeward.key-store.p12.path", String.class);
        KeyStore keys = KeyStore.getInstance(Path.of(file).toFile(), PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keys.getCertificate("server"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
