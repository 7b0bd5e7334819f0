package homeward.chassis.attachments.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import homeward.events.attachments.Scan;

/** Against a server that speaks the protocol as ClamAV's manual describes it. */
class ClamAvTest {

    private static final byte[] FILE = content();

    @Test
    void theScannerGetsTheWholeFileAndItsWordIsRecorded() throws Exception {
        try (Daemon daemon = new Daemon("stream: OK")) {
            assertThat(scan(daemon)).isEqualTo(Scan.NOTHING_FOUND);
            assertThat(daemon.received.get()).isEqualTo(FILE);
        }
    }

    @Test
    void whatItFindsIsRefused() throws Exception {
        try (Daemon daemon = new Daemon("stream: Eicar-Signature FOUND")) {
            assertThatExceptionOfType(Scanner.Malicious.class).isThrownBy(() -> scan(daemon));
        }
    }

    @Test
    void aScannerThatSaysSomethingElseOrNothingHasNotScanned() throws Exception {
        for (String answer : new String[] {"INSTREAM size limit exceeded. ERROR", ""}) {
            try (Daemon daemon = new Daemon(answer)) {
                assertThatExceptionOfType(IOException.class).isThrownBy(() -> scan(daemon));
            }
        }
    }

    @Test
    void withoutAScannerAFileIsMarkedAsNotScanned() throws IOException {
        try (Scanner.Scanning none = new NoScanner().begin()) {
            assertThat(none.finding()).isEqualTo(Scan.NOT_SCANNED);
        }
    }

    private static Scan scan(Daemon daemon) throws IOException {
        try (Scanner.Scanning scan = new ClamAv(daemon.address()).begin()) {
            scan.content().write(FILE, 0, 100);
            scan.content().write(FILE, 100, FILE.length - 100);
            return scan.finding();
        }
    }

    private static byte[] content() {
        byte[] content = new byte[300_000];
        new Random(1).nextBytes(content);
        return content;
    }

    /** Answers one command INSTREAM. */
    private static final class Daemon implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final CompletableFuture<byte[]> received = new CompletableFuture<>();

        Daemon(String answer) throws IOException {
            Thread.ofVirtual().start(() -> {
                try (Socket caller = server.accept()) {
                    DataInputStream in = new DataInputStream(caller.getInputStream());
                    assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                            .isEqualTo("zINSTREAM\0");
                    var file = new ByteArrayOutputStream();
                    for (int length = in.readInt(); length > 0; length = in.readInt()) {
                        file.writeBytes(in.readNBytes(length));
                    }
                    received.complete(file.toByteArray());
                    OutputStream out = caller.getOutputStream();
                    out.write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                } catch (IOException | AssertionError e) {
                    received.completeExceptionally(e);
                }
            });
        }

        InetSocketAddress address() {
            return InetSocketAddress.createUnresolved("127.0.0.1", server.getLocalPort());
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
