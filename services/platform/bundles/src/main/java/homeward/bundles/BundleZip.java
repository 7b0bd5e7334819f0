package homeward.bundles;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import homeward.proofs.Malformed;

/**
 * Unpacks a zip file of which every tool shows the same. The format says everything twice, before each file and in the
 * directory at the end, and lets anything stand before, between and behind; which of it is believed is the tool's choice.
 * Here all of that must be as {@link BundleWriter} packs it, byte for byte: it follows from names, sizes and checksums, and
 * nothing else is in the file.
 */
final class BundleZip {

    private static final int MOST_FILES = 200_000;
    private static final int GREATEST_FILE = 64 << 20;

    /** All files together; a small zip can unpack to anything. */
    private static final long GREATEST = 1L << 30;

    private static final int LOCAL = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LARGE_END = 0x06064b50;
    private static final int LARGE_END_AT = 0x07064b50;

    /** So many files are counted in the end record for large ones. */
    private static final int MANY = 0xFFFF;

    private static final String NOT_INTACT = "it is no intact zip file";
    private static final String OTHERWISE =
            "it is packed otherwise than a bundle: zip tools may show other files than those that would be checked";

    private final ByteBuffer zip;

    private BundleZip(byte[] zip) {
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The files by name, in their order.
     *
     * @throws Malformed if it is no zip file, or packed otherwise
     */
    static Map<String, byte[]> unpacked(byte[] zip) {
        try {
            return new BundleZip(zip).files();
        } catch (IndexOutOfBoundsException | DataFormatException e) {
            throw new Malformed(NOT_INTACT);
        }
    }

    /**
     * One file.
     *
     * @param at where its header begins
     */
    private record Entry(String name, int crc, int packed, int size, int at) {

        ByteBuffer local() {
            byte[] encoded = encoded();
            return fixed(room(30 + encoded.length).putInt(LOCAL))
                    .putInt(0)
                    .putInt(0)
                    .putInt(0)
                    .putShort((short) encoded.length)
                    .putShort((short) 0)
                    .put(encoded);
        }

        ByteBuffer descriptor() {
            return room(16).putInt(DESCRIPTOR).putInt(crc).putInt(packed).putInt(size);
        }

        ByteBuffer central() {
            byte[] encoded = encoded();
            return fixed(room(46 + encoded.length).putInt(CENTRAL).putShort((short) 20))
                    .putInt(crc)
                    .putInt(packed)
                    .putInt(size)
                    .putShort((short) encoded.length)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(0)
                    .putInt(at)
                    .put(encoded);
        }

        /** Version, flags (sizes follow the file, the name is UTF-8), method (deflate), midnight, the second day of 1980. */
        private static ByteBuffer fixed(ByteBuffer header) {
            return header.putShort((short) 20)
                    .putShort((short) 0x808)
                    .putShort((short) 8)
                    .putShort((short) 0)
                    .putShort((short) 34);
        }

        private byte[] encoded() {
            return name.getBytes(StandardCharsets.UTF_8);
        }

        long end() {
            return (long) at + 30 + encoded().length + packed + 16;
        }
    }

    private static ByteBuffer room(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private Map<String, byte[]> files() throws DataFormatException {
        List<Entry> entries = directory();
        Map<String, byte[]> files = unpacked(entries);
        int start = entries.isEmpty() ? 0 : (int) entries.getLast().end();
        int at = start;
        for (Entry entry : entries) {
            at = behind(at, entry.central());
        }
        at = behind(at, end(entries.size(), start, at));
        if (at != zip.limit()) {
            throw new Malformed(OTHERWISE);
        }
        return files;
    }

    /** What the directory says, for files that follow each other without a gap. */
    private List<Entry> directory() {
        List<Entry> entries = new ArrayList<>();
        long next = 0;
        int at = zip.getInt(zip.limit() - 6);
        while (zip.getInt(at) == CENTRAL) {
            byte[] name = new byte[zip.getShort(at + 28) & 0xFFFF];
            zip.get(at + 46, name);
            Entry entry = new Entry(
                    new String(name, StandardCharsets.UTF_8),
                    zip.getInt(at + 16),
                    zip.getInt(at + 20),
                    zip.getInt(at + 24),
                    (int) next);
            next = entry.end();
            if (entry.packed() < 0 || entry.size() < 0 || next > zip.limit()) {
                throw new Malformed(NOT_INTACT);
            }
            entries.add(entry);
            at += 46 + name.length;
        }
        long total = entries.stream().mapToLong(Entry::size).sum();
        if (entries.size() > MOST_FILES
                || total > GREATEST
                || entries.stream().anyMatch(entry -> entry.size() > GREATEST_FILE)) {
            throw new Malformed("it unpacks to more than any bundle holds");
        }
        return entries;
    }

    private Map<String, byte[]> unpacked(List<Entry> entries) throws DataFormatException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        Inflater inflater = new Inflater(true);
        try {
            for (Entry entry : entries) {
                int content = behind(entry.at(), entry.local());
                files.put(entry.name(), unpacked(entry, content, inflater));
                behind(content + entry.packed(), entry.descriptor());
                // where they are laid out, small and capital letters may be the same
                if (!names.add(entry.name().toLowerCase(Locale.ROOT))) {
                    throw new Malformed("the file " + entry.name() + " is in it twice");
                }
            }
        } finally {
            inflater.end();
        }
        return files;
    }

    private byte[] unpacked(Entry entry, int at, Inflater inflater) throws DataFormatException {
        byte[] content = new byte[entry.size() + 1];
        inflater.reset();
        inflater.setInput(zip.slice(at, entry.packed()));
        int read = 0;
        int more;
        while ((more = inflater.inflate(content, read, content.length - read)) > 0) {
            read += more;
            if (read > entry.size()) {
                throw new Malformed(NOT_INTACT);
            }
        }
        CRC32 crc = new CRC32();
        crc.update(content, 0, read);
        if (!inflater.finished()
                || inflater.getBytesRead() != entry.packed()
                || read != entry.size()
                || (int) crc.getValue() != entry.crc()) {
            throw new Malformed(NOT_INTACT);
        }
        return Arrays.copyOf(content, read);
    }

    /** The record at the end, with those for large files before it if there are as many. */
    private static ByteBuffer end(int files, int start, int at) {
        ByteBuffer end = room(98);
        if (files >= MANY) {
            end.putInt(LARGE_END)
                    .putLong(44)
                    .putShort((short) 45)
                    .putShort((short) 45)
                    .putLong(0)
                    .putLong(files)
                    .putLong(files)
                    .putLong(at - start)
                    .putLong(start)
                    .putInt(LARGE_END_AT)
                    .putInt(0)
                    .putLong(at)
                    .putInt(1);
        }
        short count = (short) Math.min(files, MANY);
        end.putInt(END)
                .putInt(0)
                .putShort(count)
                .putShort(count)
                .putInt(at - start)
                .putInt(start)
                .putShort((short) 0);
        return end;
    }

    /** The place behind what must stand here. */
    private int behind(int at, ByteBuffer expected) {
        expected.flip();
        if (zip.slice(at, expected.limit()).mismatch(expected) >= 0) {
            throw new Malformed(OTHERWISE);
        }
        return at + expected.limit();
    }
}
