package homeward.local.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Many readers of the feed in one process: plain sockets, a few threads. Of each event they note when it was received; the
 * content is searched for the event's id only.
 */
final class FeedClients implements AutoCloseable {

    /** Receives what arrives, on the threads of the clients. */
    interface Sink {
        void received(String event, long millis);
    }

    private static final byte[] OPEN = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS = 3;
    private static final byte[] MARK = "\"event\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int ID = 36;
    private static final int BUFFER = 4 << 10;
    private static final long LOOK_MILLIS = 200;

    private final List<Selector> selectors = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final List<SocketChannel> channels = new ArrayList<>();
    private final AtomicLong opened = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private final Map<Integer, Integer> refused = new ConcurrentHashMap<>();
    private final Sink sink;
    private volatile boolean closed;

    /** A connection: what is left of the last bytes, since a status or an id may arrive in two parts. */
    private static final class Connection {
        private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        private boolean open;
    }

    FeedClients(int threads, Sink sink) throws IOException {
        this.sink = sink;
        for (int i = 0; i < threads; i++) {
            Selector selector = Selector.open();
            selectors.add(selector);
            Thread thread = new Thread(() -> run(selector), "readers-" + i);
            thread.setDaemon(true);
            this.threads.add(thread);
            thread.start();
        }
    }

    /** Connects one more reader. */
    void add(URI feed, String token) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(feed.getHost(), feed.getPort()));
        String request = "GET " + feed.getPath() + "?" + feed.getQuery() + " HTTP/1.1\r\nHost: " + feed.getHost()
                + "\r\nAccept: text/event-stream\r\nAuthorization: Bearer " + token + "\r\n\r\n";
        ByteBuffer bytes = ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.configureBlocking(false);
        Selector selector = selectors.get(channels.size() % selectors.size());
        channels.add(channel);
        channel.register(selector, SelectionKey.OP_READ, new Connection());
        selector.wakeup();
    }

    /** Number of readers whose stream began. */
    long opened() {
        return opened.get();
    }

    /** Number of readers without a stream, by the status of the answer; 0 if the connection ended without one. */
    Map<Integer, Integer> refused() {
        return new TreeMap<>(refused);
    }

    /** Number of readers of whom it is known whether they have a stream. */
    long answered() {
        return opened.get()
                + refused.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** Number of streams that have ended. */
    long ended() {
        return ended.get();
    }

    private void run(Selector selector) {
        try {
            while (!closed) {
                selector.select(key -> read(key), LOOK_MILLIS);
            }
        } catch (IOException broken) {
            ended.addAndGet(selector.keys().stream()
                    .filter(key -> ((Connection) key.attachment()).open)
                    .count());
        }
    }

    private void read(SelectionKey key) {
        Connection connection = (Connection) key.attachment();
        try {
            ByteBuffer bytes = connection.bytes;
            while (true) {
                int count = ((SocketChannel) key.channel()).read(bytes);
                if (count < 0) {
                    throw new IOException("the stream has ended");
                }
                if (count == 0) {
                    return;
                }
                if (!connection.open && bytes.position() >= OPEN.length && !opens(connection)) {
                    key.cancel();
                    key.channel().close();
                    return;
                }
                if (connection.open) {
                    search(bytes);
                }
            }
        } catch (IOException over) {
            if (connection.open) {
                ended.incrementAndGet();
            } else {
                refused.merge(0, 1, Integer::sum);
            }
            key.cancel();
        }
    }

    /** Looks at the first line of the answer, once it is there. */
    private boolean opens(Connection connection) {
        byte[] line = new byte[OPEN.length];
        connection.bytes.get(0, line);
        if (Arrays.equals(line, OPEN)) {
            connection.open = true;
            opened.incrementAndGet();
            return true;
        }
        String text = new String(line, StandardCharsets.US_ASCII);
        refused.merge(status(text.substring(text.length() - STATUS)), 1, Integer::sum);
        return false;
    }

    private static int status(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException noHttp) {
            return 0;
        }
    }

    private void search(ByteBuffer bytes) {
        long now = System.currentTimeMillis();
        byte[] id = new byte[ID];
        int end = bytes.position();
        int at = 0;
        while (at + MARK.length + ID <= end) {
            if (bytes.get(at) == MARK[0] && matches(bytes, at)) {
                bytes.get(at + MARK.length, id);
                sink.received(new String(id, StandardCharsets.US_ASCII), now);
                at += MARK.length + ID;
            } else {
                at++;
            }
        }
        bytes.flip().position(at);
        bytes.compact();
    }

    private static boolean matches(ByteBuffer bytes, int at) {
        for (int i = 1; i < MARK.length; i++) {
            if (bytes.get(at + i) != MARK[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        closed = true;
        for (SocketChannel channel : channels) {
            try {
                channel.close();
            } catch (IOException alreadyGone) {
                // it is closed
            }
        }
    }
}
