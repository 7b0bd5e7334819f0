package homeward.chassis.attachments.scanning;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import homeward.events.attachments.Scan;

/**
 * ClamAV's daemon over TCP, by its command INSTREAM: chunks with their lengths, an empty one at the end, then one line of
 * answer. Its setting {@code StreamMaxLength} must not be below the largest file.
 */
final class ClamAv implements Scanner {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 1_000;
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

    private final InetSocketAddress address;

    ClamAv(InetSocketAddress address) {
        this.address = address;
    }

    @Override
    public Scanning begin() throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write(COMMAND);
            return new Session(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static final class Session implements Scanning {

        private final Socket socket;
        private final OutputStream content;
        private final DataOutputStream wire;

        Session(Socket socket) throws IOException {
            this.socket = socket;
            this.wire = new DataOutputStream(socket.getOutputStream());
            this.content = new BufferedOutputStream(new Chunks(wire), CHUNK);
        }

        @Override
        public OutputStream content() {
            return content;
        }

        @Override
        public Scan finding() throws IOException {
            content.flush();
            wire.writeInt(0);
            wire.flush();
            String answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
            if (answer.endsWith(" FOUND")) {
                throw new Malicious(answer);
            }
            if (!answer.endsWith(": OK")) {
                throw new IOException("the scanner does not say what it found");
            }
            return Scan.NOTHING_FOUND;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /** Each write becomes one chunk, preceded by its length. */
    private static final class Chunks extends OutputStream {

        private final DataOutputStream wire;

        Chunks(DataOutputStream wire) {
            this.wire = wire;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            if (count > 0) {
                wire.writeInt(count);
                wire.write(bytes, from, count);
            }
        }
    }
}
