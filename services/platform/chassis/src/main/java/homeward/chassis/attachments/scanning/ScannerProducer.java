package homeward.chassis.attachments.scanning;

import java.net.InetSocketAddress;
import java.util.Optional;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.arc.properties.IfBuildProperty;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The scanner that is configured. */
@IfBuildProperty(name = "homeward.files", stringValue = "true")
final class ScannerProducer {

    /** @throws IllegalArgumentException if the setting is not {@code host:port} */
    @Produces
    @Singleton
    Scanner scanner(@ConfigProperty(name = "homeward.attachments.clamav") Optional<String> clamav) {
        return clamav.<Scanner>map(named -> new ClamAv(address(named))).orElseGet(NoScanner::new);
    }

    private static InetSocketAddress address(String named) {
        int colon = named.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("homeward.attachments.clamav must be host:port");
        }
        return InetSocketAddress.createUnresolved(
                named.substring(0, colon), Integer.parseInt(named.substring(colon + 1)));
    }
}
