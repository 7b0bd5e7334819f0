package homeward.store;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;

import homeward.store.access.Session;
import homeward.store.access.StoreUser;
import homeward.store.access.Users;

/** The wire protocol server of one {@link StoreFile}. */
public final class StoreServer implements AutoCloseable {

    /** Threads that serve connections. A long scan occupies one of them; the connections of the others are not delayed. */
    private static final int THREADS = 16;

    private final StoreFile file;
    private final DurableCommits commits;
    private final StoreBackend backend;
    private final Compaction compaction;
    private final EventLoopGroup accepting = new NioEventLoopGroup(1, new DefaultThreadFactory("store-accept", true));
    private final EventLoopGroup serving = new NioEventLoopGroup(THREADS, new DefaultThreadFactory("store", true));
    private final ChannelGroup channels = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Channel listening;

    /** A server that asks nobody who he is. */
    public StoreServer(Path path, InetSocketAddress address, Consumer<Throwable> onFailure) {
        this(path, address, List.of(), onFailure);
    }

    /**
     * @param path of the file, created if missing
     * @param users who must log in; if there are none, everybody may do everything
     * @param onFailure called once if the store fails; afterwards every command is refused
     */
    public StoreServer(
            Path path, InetSocketAddress address, Collection<StoreUser> users, Consumer<Throwable> onFailure) {
        Users known = new Users(users);
        this.file = new StoreFile(path);
        this.commits = new DurableCommits(file, onFailure);
        this.backend = commits.apply(() -> new StoreBackend(file));
        this.compaction = new Compaction(file, commits);
        this.listening = new ServerBootstrap()
                .group(accepting, serving)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 256)
                .childOption(ChannelOption.TCP_NODELAY, Boolean.TRUE)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(new MongoWireReplyEncoder())
                                .addLast(new MongoWireMessageEncoder())
                                .addLast(new MongoWireProtocolHandler())
                                .addLast(new CommandHandler(backend, commits, channels, new Session(known)))
                                .addLast(new MongoExceptionHandler());
                    }
                })
                .bind(address)
                .syncUninterruptibly()
                .channel();
    }

    /** The port it listens on. */
    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** The failure of the store; empty while it works. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(commits.failure());
    }

    /** The state of the file. */
    public StoreReport report() {
        return compaction.report();
    }

    /** Stops answering, commits applied writes, closes the file. After a failure nothing is written. */
    @Override
    public void close() {
        listening.close().syncUninterruptibly();
        channels.close().syncUninterruptibly();
        accepting.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
        serving.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
        compaction.close();
        commits.close();
        backend.close();
        if (commits.failure() == null) {
            file.close();
        } else {
            file.abandon();
        }
    }
}
