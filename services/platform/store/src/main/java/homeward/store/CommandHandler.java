package homeward.store;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.group.ChannelGroup;

import homeward.store.access.Session;

/**
 * One connection: runs its commands sequentially and answers each when the requested durability is reached, without
 * blocking a thread while it waits for a commit.
 */
final class CommandHandler extends SimpleChannelInboundHandler<ClientRequest> {

    private static final Set<String> READING = Set.of(
            "find",
            "getMore",
            "count",
            "distinct",
            "killCursors",
            "ping",
            "hello",
            "isMaster",
            "ismaster",
            "buildInfo",
            "buildinfo",
            "listCollections",
            "listIndexes",
            "listDatabases",
            "serverStatus",
            "collStats",
            "dbStats",
            "dbstats",
            "endSessions",
            "connectionStatus",
            "getLastError");

    private final AtomicInteger ids = new AtomicInteger();
    private final StoreBackend backend;
    private final DurableCommits commits;
    private final ChannelGroup channels;
    private final Session session;

    CommandHandler(StoreBackend backend, DurableCommits commits, ChannelGroup channels, Session session) {
        this.backend = backend;
        this.commits = commits;
        this.channels = channels;
        this.session = session;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        channels.add(context.channel());
        super.channelActive(context);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        channels.remove(context.channel());
        backend.handleClose(context.channel());
        super.channelInactive(context);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        MessageHeader header =
                new MessageHeader(ids.incrementAndGet(), request.getHeader().getRequestID());
        if (request instanceof MongoQuery query) {
            send(context, new MongoReply(header, handshake(query)));
            return;
        }
        MongoMessage message = (MongoMessage) request;
        Document command = message.getDocument();
        String name = command.keySet().iterator().next();
        String database = message.getDatabaseName();
        if (Session.isLogIn(name)) {
            Document step = answer(() -> session.logIn(database, name, command));
            send(context, new MongoMessage(message.getChannel(), header, step));
            return;
        }
        boolean reads = READING.contains(name);
        Document response =
                run(reads, () -> answer(() -> allowed(database, name, command, () -> backend.handleMessage(message))));
        if (Durability.of(name, reads, command).waits()) {
            commits.whenDurable(failure -> send(
                    context,
                    new MongoMessage(message.getChannel(), header, failure == null ? response : failed(failure))));
        } else {
            send(context, new MongoMessage(message.getChannel(), header, response));
        }
    }

    /** A client whose answer cannot be sent must not wait for it. */
    private static void send(ChannelHandlerContext context, Object answer) {
        context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }

    /** An {@code Error} in a writing command stops the store; in a reading command it only fails the command. */
    private Document run(boolean reads, Supplier<Document> command) {
        try {
            return reads ? commits.reading(command) : commits.apply(command);
        } catch (StoreFailed | Error e) {
            return failed(e);
        }
    }

    private static Document failed(Throwable cause) {
        return error(new MongoServerException("The store has failed: " + cause));
    }

    /** The legacy query format, which drivers still use for the handshake. */
    private Document handshake(MongoQuery query) {
        Document command = query.getQuery();
        if (command.get("$query") instanceof Document inner) {
            command = inner;
        }
        Document asked = command;
        String name = asked.keySet().iterator().next();
        String database = query.getDatabaseName();
        return answer(() ->
                allowed(database, name, asked, () -> backend.handleCommand(query.getChannel(), database, name, asked)));
    }

    private Document allowed(String database, String name, Document command, Supplier<Document> work) {
        session.require(database, name, command);
        Document response = work.get();
        session.complete(name, command, response);
        return response;
    }

    private static Document answer(Supplier<Document> command) {
        try {
            return command.get();
        } catch (MongoServerException e) {
            return error(e);
        } catch (RuntimeException e) {
            return error(new MongoServerException("Unknown error: " + e, e));
        }
    }

    private static Document error(MongoServerException exception) {
        Document error = new Document("ok", 0).append("errmsg", exception.getMessageWithoutErrorCode());
        if (exception instanceof MongoServerError server) {
            error.append("code", server.getCode());
            error.putIfNotNull("codeName", server.getCodeName());
        }
        return error;
    }

    /** Whether an answer may be sent before its commit. */
    private enum Durability {
        NOW,
        COMMITTED;

        private static final Set<String> SCHEMA =
                Set.of("create", "drop", "createIndexes", "dropIndexes", "renameCollection", "dropDatabase");

        boolean waits() {
            return this == COMMITTED;
        }

        static Durability of(String name, boolean reads, Document command) {
            if (reads) {
                return command.get("readConcern") instanceof Document concern
                                && Set.of("majority", "linearizable", "snapshot")
                                        .contains(String.valueOf(concern.get("level")))
                        ? COMMITTED
                        : NOW;
            }
            if (SCHEMA.contains(name)) {
                return COMMITTED;
            }
            if (command.get("writeConcern") instanceof Document concern) {
                Object w = concern.get("w");
                boolean many = w instanceof String || (w instanceof Number number && number.intValue() > 1);
                return many || Utils.isTrue(concern.get("j")) ? COMMITTED : NOW;
            }
            return NOW;
        }
    }
}
