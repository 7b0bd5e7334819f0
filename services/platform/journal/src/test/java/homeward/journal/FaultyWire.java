package homeward.journal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;

/** A network between a journal and its server with faults on inserts. */
final class FaultyWire implements AutoCloseable {

    /** What happens to an insert. */
    enum Fault {
        NONE,
        /** The connection breaks before the server receives it. */
        LOST_ON_THE_WAY,
        /** The server carries it out, but the connection breaks before the answer arrives. */
        ACKNOWLEDGEMENT_LOST,
        /** The server crashes after the first half of the batch; no answer arrives. */
        CRASH_IN_THE_MIDDLE,
        /** The server stores the first half of the batch, reports the right count and no error. */
        STORES_THE_FIRST_HALF,
        /** The server skips one document in the middle of the batch, reports the right count and no error. */
        LEAVES_ONE_OUT;

        boolean breaksTheConnection() {
            return this == LOST_ON_THE_WAY || this == ACKNOWLEDGEMENT_LOST || this == CRASH_IN_THE_MIDDLE;
        }

        private byte[] applyTo(byte[] insert) {
            return switch (this) {
                case CRASH_IN_THE_MIDDLE, STORES_THE_FIRST_HALF ->
                    InsertMessage.of(insert).firstHalf();
                case LEAVES_ONE_OUT -> InsertMessage.of(insert).withoutTheMiddle();
                default -> insert;
            };
        }
    }

    private final ServerSocket listening;
    private final String host;
    private final int port;
    private final Supplier<Fault> faults;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger struck = new AtomicInteger();

    FaultyWire(String uri, Supplier<Fault> faults) {
        ServerAddress server =
                new ServerAddress(new ConnectionString(uri).getHosts().getFirst());
        this.host = server.getHost();
        this.port = server.getPort();
        this.faults = faults;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Number of faults so far. */
    int struck() {
        return struck.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket server = new Socket(host, port);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                open.add(client);
                open.add(server);
                Thread.ofVirtual().start(() -> converse(client, server));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    /** One request, one answer: the synchronous driver never sends the next request before it has the answer. */
    private void converse(Socket client, Socket server) {
        try (client;
                server;
                DataInputStream questions = new DataInputStream(client.getInputStream());
                DataOutputStream answers = new DataOutputStream(client.getOutputStream());
                DataInputStream in = new DataInputStream(server.getInputStream());
                DataOutputStream out = new DataOutputStream(server.getOutputStream())) {
            while (true) {
                byte[] question = message(questions);
                Fault fault = InsertMessage.is(question) ? faults.get() : Fault.NONE;
                if (fault != Fault.NONE) {
                    struck.incrementAndGet();
                }
                if (fault == Fault.LOST_ON_THE_WAY) {
                    return;
                }
                out.write(fault.applyTo(question));
                out.flush();
                byte[] answer = message(in);
                if (fault.breaksTheConnection()) {
                    return;
                }
                answers.write(answer);
                answers.flush();
            }
        } catch (IOException e) {
            // either side has closed the connection
        } finally {
            open.remove(client);
            open.remove(server);
        }
    }

    private static byte[] message(DataInputStream in) throws IOException {
        int length = Integer.reverseBytes(in.readInt());
        byte[] message = new byte[length];
        ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).putInt(length);
        in.readFully(message, Integer.BYTES, length - Integer.BYTES);
        return message;
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
