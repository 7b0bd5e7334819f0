package homeward.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.concurrent.FastThreadLocal;

/** Encodes and decodes the documents in the file. Every read creates a new document, which callers may change. */
final class Bson {

    private static final int FIRST_BYTES = 4 << 10;
    private static final int KEPT_BYTES = 256 << 10;
    private static final FastThreadLocal<ByteBuf> BUFFERS = new FastThreadLocal<>() {
        @Override
        protected ByteBuf initialValue() {
            return Unpooled.buffer(FIRST_BYTES);
        }
    };

    private Bson() {}

    static byte[] write(Document document) {
        ByteBuf buffer = BUFFERS.get().clear();
        BsonEncoder.encodeDocument(document, buffer);
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        if (buffer.capacity() > KEPT_BYTES) {
            BUFFERS.remove();
        }
        return bytes;
    }

    static Document read(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
