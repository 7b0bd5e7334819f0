package homeward.chassis.door;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Ends connections whose request does not arrive in time, however regularly a few bytes of it do. Idle connections are
 * ended by the server itself.
 */
final class Connections {

    private static final AttributeKey<Boolean> WATCHED = AttributeKey.valueOf("homeward.watched");

    /** The server's name for what takes requests from the decoder. */
    private static final String HANDLER = "handler";

    private final Duration head;
    private final Duration body;

    /**
     * @param head longest time from the first byte of a request's head to the last
     * @param body longest time from the end of the head to the end of the body
     */
    Connections(Duration head, Duration body) {
        this.head = head;
        this.body = body;
    }

    Duration body() {
        return body;
    }

    /**
     * Called with every request, on the connection's event loop.
     *
     * @param longest time from the end of its head to the end of its body
     */
    void watch(RoutingContext routing, Duration longest) {
        HttpServerRequest request = routing.request();
        if (!(request.connection() instanceof HttpServerConnection connection)) {
            return;
        }
        Channel channel = connection.channel();
        watchAllOf(channel.parent());
        HeadDeadline deadline = channel.pipeline().get(HeadDeadline.class);
        if (deadline != null) {
            deadline.complete();
        }
        if (!request.isEnded()) {
            bodyDeadlineOf(channel).expectedWithin(channel, longest);
        }
        if (deadline != null) {
            routing.addEndHandler(_ -> channel.eventLoop().execute(deadline::answered));
        }
    }

    private static BodyDeadline bodyDeadlineOf(Channel channel) {
        BodyDeadline there = channel.pipeline().get(BodyDeadline.class);
        if (there != null) {
            return there;
        }
        var added = new BodyDeadline();
        channel.pipeline().addBefore(HANDLER, null, added);
        return added;
    }

    /** The server offers no hook for new connections; its listening channel, the parent of all others, does. */
    private void watchAllOf(@Nullable Channel listening) {
        if (listening != null && listening.attr(WATCHED).setIfAbsent(true) == null) {
            listening.pipeline().addFirst(new NewConnections());
        }
    }

    @Sharable
    private final class NewConnections extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof Channel connection) {
                connection.pipeline().addFirst(new HeadDeadline(head));
            }
            context.fireChannelRead(message);
        }
    }

    /** Used on the connection's event loop only. */
    private static final class HeadDeadline extends ChannelInboundHandlerAdapter {

        private final Duration longest;
        private boolean inRequest;
        private @Nullable ScheduledFuture<?> deadline;

        HeadDeadline(Duration longest) {
            this.longest = longest;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (!inRequest && deadline == null) {
                deadline = context.executor()
                        .schedule(
                                () -> {
                                    ChannelFuture _ = context.close();
                                },
                                longest.toMillis(),
                                TimeUnit.MILLISECONDS);
            }
            context.fireChannelRead(message);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            stop();
            context.fireChannelInactive();
        }

        void complete() {
            inRequest = true;
            stop();
        }

        void answered() {
            inRequest = false;
        }

        private void stop() {
            if (deadline != null) {
                deadline.cancel(false);
                deadline = null;
            }
        }
    }

    /**
     * Ends the connection if a body does not arrive in time. It counts what has arrived, not what the service has read:
     * nobody is cut off because the service is slow. Used on the connection's event loop only.
     */
    private static final class BodyDeadline extends ChannelInboundHandlerAdapter {

        /** Whether everything that was begun has arrived. */
        private boolean complete;

        private @Nullable ScheduledFuture<?> deadline;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            complete = message instanceof LastHttpContent;
            if (complete) {
                stop();
            }
            context.fireChannelRead(message);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            stop();
            context.fireChannelInactive();
        }

        void expectedWithin(Channel in, Duration longest) {
            stop();
            if (complete) {
                return;
            }
            deadline = in.eventLoop().schedule(() -> passed(in, longest), longest.toMillis(), TimeUnit.MILLISECONDS);
        }

        /** While the service does not read, the body cannot arrive. */
        private void passed(Channel in, Duration longest) {
            if (in.config().isAutoRead()) {
                ChannelFuture _ = in.close();
            } else {
                expectedWithin(in, longest);
            }
        }

        private void stop() {
            if (deadline != null) {
                deadline.cancel(false);
                deadline = null;
            }
        }
    }
}
