package homeward.store;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;

import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;

/**
 * The file of pages, written in pieces: a single write of all pages would occupy a kernel without preemption for
 * milliseconds, in which no command runs.
 */
final class PageFile extends SingleFileStore {

    private static final int PIECE_BYTES = 32 << 10;

    PageFile(Path path, int cacheMegabytes, int pageBytes) {
        super(Map.of("cacheSize", cacheMegabytes, "pageSplitSize", pageBytes));
        open(path.toString(), false, null);
    }

    @Override
    protected void writeFully(SFChunk chunk, long position, ByteBuffer pages) {
        long at = position;
        while (pages.hasRemaining()) {
            ByteBuffer piece = pages.slice(pages.position(), Math.min(PIECE_BYTES, pages.remaining()));
            pages.position(pages.position() + piece.remaining());
            int length = piece.remaining();
            super.writeFully(chunk, at, piece);
            at += length;
        }
    }
}
