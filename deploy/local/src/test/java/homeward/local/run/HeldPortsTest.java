package homeward.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldPortsTest {

    @TempDir
    Path folder;

    @Test
    void noTwoRunsHoldTheSamePort() {
        try (HeldPorts one = new HeldPorts(folder);
                HeldPorts two = new HeldPorts(folder)) {
            Set<Integer> ports = new HashSet<>();
            for (int i = 0; i < 50; i++) {
                assertThat(ports.add(one.next())).isTrue();
                assertThat(ports.add(two.next())).isTrue();
            }
        }
    }

    @Test
    void aHeldPortCanBeListenedOnAgainAndAgain() throws Exception {
        try (HeldPorts held = new HeldPorts(folder)) {
            int port = held.next();
            for (int i = 0; i < 3; i++) {
                try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                    assertThat(socket.getLocalPort()).isEqualTo(port);
                }
            }
        }
    }

    @Test
    void severalInARowAreAllHeld() {
        try (HeldPorts one = new HeldPorts(folder);
                HeldPorts two = new HeldPorts(folder)) {
            int first = one.next(18);
            assertThat(IntStream.generate(two::next).limit(200)).noneMatch(port -> port >= first && port < first + 18);
        }
    }
}
