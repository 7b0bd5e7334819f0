package homeward.console.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class GatewaysTest {

    @Test
    void aGatewaySaysWhoseRequestItIs() {
        Gateways gateways = new Gateways(List.of("no-such-host.invalid", "127.0.0.1"));

        assertThat(gateways.visitor("127.0.0.1", "198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(gateways.visitor("127.0.0.1", null)).isEqualTo("127.0.0.1");
    }

    @Test
    void nobodyElseDoes() {
        assertThat(new Gateways(List.of("127.0.0.1")).visitor("198.51.100.7", "198.51.100.8"))
                .isEqualTo("198.51.100.7");
        assertThat(new Gateways(List.of()).visitor("127.0.0.1", "198.51.100.8")).isEqualTo("127.0.0.1");
    }
}
