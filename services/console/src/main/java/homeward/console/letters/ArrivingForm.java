package homeward.console.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.MemoryFileUpload;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A form with files, read as it arrives: its fields are kept, and a file is given on piece by piece, so that nothing of it stays here. A field
 * that stands before a file is known when the file begins. Not thread-safe.
 */
final class ArrivingForm implements AutoCloseable {

    private static final int MOST_FIELDS = 128;
    private static final int MOST_OF_A_HEADER = 8 << 10;
    /** A text of the longest kind in any script, as for forms without files. */
    private static final long MOST_OF_A_FIELD = 64 << 10;
    /** The same as for forms without files. */
    private static final long MOST_OF_ALL_FIELDS = 256 << 10;

    /** Takes a file. */
    interface Taker {

        void piece(Buffer piece);

        /** Nothing more comes of it. */
        void end();
    }

    /** A file that nobody wants. */
    static final Taker NOBODY = new Taker() {
        @Override
        public void piece(Buffer piece) {
            // thrown away
        }

        @Override
        public void end() {
            // nothing was taken
        }
    };

    private final Parts parts;
    private final HttpPostMultipartRequestDecoder decoder;
    private Buffer held = Buffer.buffer();

    /**
     * @param contentType of the request, with the boundary
     * @param files who takes the file of this name, which is empty if none was chosen
     * @throws DecoderException if it has no boundary
     */
    ArrivingForm(String contentType, Function<String, Taker> files) {
        HttpRequest head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        head.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        if (!HttpPostRequestDecoder.isMultipart(head)) {
            throw new DecoderException("no boundary");
        }
        parts = new Parts(files);
        decoder =
                new HttpPostMultipartRequestDecoder(parts, head, StandardCharsets.UTF_8, MOST_FIELDS, MOST_OF_A_HEADER);
    }

    /** @throws DecoderException if this is no form, or too much of one */
    void offer(Buffer piece) {
        Buffer whole = held.appendBuffer(piece);
        // the decoder takes a line's end for a part of the value if its two bytes come one by one
        int ready =
                whole.length() > 0 && whole.getByte(whole.length() - 1) == '\r' ? whole.length() - 1 : whole.length();
        held = whole.getBuffer(ready, whole.length());
        if (ready > 0) {
            decoder.offer(new DefaultHttpContent(Unpooled.wrappedBuffer(whole.getBytes(0, ready))));
        }
        long all = parts.fields.stream().mapToLong(Attribute::length).sum();
        if (all > MOST_OF_ALL_FIELDS) {
            throw new DecoderException("too many fields");
        }
    }

    /** @throws DecoderException if something is missing */
    void end() {
        if (held.length() > 0) {
            decoder.offer(new DefaultHttpContent(Unpooled.wrappedBuffer(held.getBytes())));
        }
        decoder.offer(LastHttpContent.EMPTY_LAST_CONTENT);
    }

    /** The first one of that name that has arrived; empty if none has. */
    String field(String name) {
        return parts.fields.stream()
                .filter(field -> field.isCompleted() && field.getName().equals(name))
                .map(ArrivingForm::value)
                .findFirst()
                .orElse("");
    }

    /** Those that have arrived, in order. */
    List<Map.Entry<String, String>> fields() {
        return parts.fields.stream()
                .filter(Attribute::isCompleted)
                .map(field -> Map.entry(field.getName(), value(field)))
                .toList();
    }

    private static String value(Attribute field) {
        try {
            return field.getValue();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    @Override
    public void close() {
        decoder.destroy();
    }

    /** In memory alone. */
    private static final class Parts extends DefaultHttpDataFactory {

        private final List<Attribute> fields = new ArrayList<>();
        private final Function<String, Taker> files;

        Parts(Function<String, Taker> files) {
            super(false);
            setMaxLimit(MOST_OF_A_FIELD);
            this.files = files;
        }

        @Override
        public Attribute createAttribute(HttpRequest request, String name) {
            return kept(super.createAttribute(request, name));
        }

        @Override
        public Attribute createAttribute(HttpRequest request, String name, long definedSize) {
            return kept(super.createAttribute(request, name));
        }

        private Attribute kept(Attribute field) {
            fields.add(field);
            return field;
        }

        @Override
        public FileUpload createFileUpload(
                HttpRequest request,
                String name,
                String filename,
                String contentType,
                @Nullable String contentTransferEncoding,
                @Nullable Charset charset,
                long size) {
            return new GivenOn(name, filename, files.apply(filename));
        }
    }

    /** A file of which nothing is kept. */
    private static final class GivenOn extends MemoryFileUpload {

        private final Taker taker;

        GivenOn(String name, String filename, Taker taker) {
            super(name, filename, "application/octet-stream", "binary", StandardCharsets.UTF_8, 0);
            this.taker = taker;
        }

        @Override
        public void addContent(@Nullable ByteBuf content, boolean last) {
            if (content != null) {
                try {
                    if (content.isReadable()) {
                        taker.piece(Buffer.buffer(ByteBufUtil.getBytes(content)));
                    }
                } finally {
                    content.release();
                }
            }
            if (last) {
                setCompleted();
                taker.end();
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
