package homeward.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import homeward.local.launcher.Launcher.Ended;
import homeward.local.run.DataDirectory;

class LauncherTest {

    @TempDir
    Path data;

    @Test
    void aSecondRunOnTheSameDataIsRefusedInOneLine() throws Exception {
        try (DataDirectory held = DataDirectory.open(data)) {
            Ended second = Launcher.call("up", "--ports", "auto", "--data", data.toString());
            assertThat(second.status()).isEqualTo(1);
            assertThat(second.error()).contains("Homeward already runs on the data in " + data);
            assertThat(held.path("lock")).exists();
        }
    }

    @Test
    void aTakenPortIsNamedInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int base = taken.getLocalPort();
            Ended up = Launcher.call("up", "--ports", String.valueOf(base), "--data", data.toString());
            assertThat(up.status()).isEqualTo(1);
            assertThat(up.error()).contains("Port " + base + ", meant for the token issuer, is taken");
        }
    }

    @Test
    void anUnusableOptionIsNamedInOneLine() throws Exception {
        Ended up = Launcher.call("up", "--ports", "many", "--data", data.toString());
        assertThat(up.status()).isEqualTo(1);
        assertThat(up.error()).contains("--ports takes a number from 1024 to 65500, or auto, not 'many'.");
    }
}
