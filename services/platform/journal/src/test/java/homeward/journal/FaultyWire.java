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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;

/**
 * A network between a journal and its server on which inserts go wrong. It understands just enough of MongoDB's wire
 * protocol to find the documents of an insert.
 */
final class FaultyWire implements AutoCloseable {

    /** What happens to an insert. */
    enum Fault {
        NONE,
        /** The connection breaks before the server sees it. */
        LOST_ON_THE_WAY,
        /** The server carries it out, but the connection breaks before the answer arrives. */
        ACKNOWLEDGEMENT_LOST,
        /** The server dies in the middle: it carries out the first half of the batch and nobody hears of it. */
        CRASH_IN_THE_MIDDLE
    }

    private static final int HEADER = 16;
    private static final byte[] INSERT = "insert\0".getBytes(StandardCharsets.UTF_8);
    private static final byte[] DOCUMENTS = "documents\0".getBytes(StandardCharsets.UTF_8);

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

    /** How many faults have happened. */
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

    /** One question, one answer: the synchronous driver never sends a second before it has heard the first. */
    private void converse(Socket client, Socket server) {
        try (client;
                server;
                DataInputStream questions = new DataInputStream(client.getInputStream());
                DataOutputStream answers = new DataOutputStream(client.getOutputStream());
                DataInputStream in = new DataInputStream(server.getInputStream());
                DataOutputStream out = new DataOutputStream(server.getOutputStream())) {
            while (true) {
                byte[] question = message(questions);
                Fault fault = isInsert(question) ? faults.get() : Fault.NONE;
                if (fault != Fault.NONE) {
                    struck.incrementAndGet();
                }
                if (fault == Fault.LOST_ON_THE_WAY) {
                    return;
                }
                out.write(fault == Fault.CRASH_IN_THE_MIDDLE ? firstHalf(question) : question);
                out.flush();
                byte[] answer = message(in);
                if (fault != Fault.NONE) {
                    return;
                }
                answers.write(answer);
                answers.flush();
            }
        } catch (IOException e) {
            // either side has hung up
        } finally {
            open.remove(client);
            open.remove(server);
        }
    }

    private static byte[] message(DataInputStream in) throws IOException {
        int length = Integer.reverseBytes(in.readInt());
        byte[] message = new byte[length];
        buffer(message).putInt(0, length);
        in.readFully(message, Integer.BYTES, length - Integer.BYTES);
        return message;
    }

    private static boolean isInsert(byte[] message) {
        return indexOf(message, INSERT) >= 0 && indexOf(message, DOCUMENTS) >= 0;
    }

    private static byte[] firstHalf(byte[] insert) {
        int name = indexOf(insert, DOCUMENTS);
        int section = name - Integer.BYTES;
        ByteBuffer bytes = buffer(insert);
        int end = section + bytes.getInt(section);
        int first = name + DOCUMENTS.length;
        int count = 0;
        for (int at = first; at < end; at += bytes.getInt(at)) {
            count++;
        }
        int cut = first;
        for (int i = 0; i < Math.max(1, count / 2); i++) {
            cut += bytes.getInt(cut);
        }
        byte[] half = Arrays.copyOf(insert, cut + insert.length - end);
        System.arraycopy(insert, end, half, cut, insert.length - end);
        buffer(half).putInt(0, half.length).putInt(section, cut - section);
        return half;
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int at = HEADER; at <= bytes.length - wanted.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
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
