package homeward.chassis.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import homeward.testkit.ServicePlatform;

@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
@TestProfile(KnownHostTest.OnThisMachine.class)
class KnownHostTest {

    public static final class OnThisMachine implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("homeward.http.hosts", "localhost,127.0.0.1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Host: localhost, 401",
        "Host: localhost:1, 401",
        "Host: 127.0.0.1:8081, 401",
        "Host: attacker.example, 421",
        "Host: localhost.attacker.example, 421",
        "Host:, 421",
        "Host: localhost|Origin: http://attacker.example, 403",
        "Host: localhost|Origin: null, 403",
    })
    void aPageOpenedOnThisMachineGetsNothing(String lines, int status) {
        Wire.Answer answer = Wire.send(
                "GET /notes/thread HTTP/1.1\r\n" + lines.replace("|", "\r\n") + "\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers("Access-Control-Allow-Origin")).isEmpty();
    }
}
