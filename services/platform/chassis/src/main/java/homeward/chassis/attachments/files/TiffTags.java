package homeward.chassis.attachments.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Where a TIFF file (revision 6.0) holds metadata. What is needed to show its pages stays; the values of all other fields,
 * EXIF, GPS, XMP and texts among them, are to be overwritten in place, so that nothing in the file moves.
 */
final class TiffTags {

    private static final int HEAD = 8;
    private static final int ENTRY = 12;
    /** Bytes of a value that stands in its field itself. */
    private static final int INSIDE = 4;

    private static final int MOST_DIRECTORIES = 1_000;
    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_PATCHES = 10_000;
    /** In bytes: a quarter of a million offsets of strips, more than scanners write. */
    private static final long MOST_NUMBERS = 1 << 20;

    private static final int SUB_DIRECTORIES = 330;
    private static final int COMPRESSION = 259;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    /** Where the pixels are: the fields with the offsets of the strips or tiles, each with that of their lengths. */
    private static final Map<Integer, Integer> PIXELS = Map.of(273, 279, 324, 325);
    /** A picture that is a JPEG file of its own. */
    private static final int WHOLE_JPEG = 513;
    /** None, fax, LZW, deflate and PackBits: pixels and nothing else. Others, such as JPEG, bring metadata of their own. */
    private static final Set<Integer> PIXELS_ONLY = Set.of(1, 2, 3, 4, 5, 8, 32_773, 32_946);
    /** EXIF, GPS, interoperability. */
    private static final Set<Integer> FOREIGN_DIRECTORIES = Set.of(34_665, 34_853, 40_965);

    private static final Set<Integer> SHOWN = Set.of(
            254,
            255,
            256,
            257,
            258,
            259,
            262,
            263,
            264,
            265,
            266,
            273,
            274,
            277,
            278,
            279,
            280,
            281,
            282,
            283,
            284,
            288,
            289,
            290,
            291,
            292,
            293,
            296,
            297,
            301,
            317,
            318,
            319,
            320,
            321,
            322,
            323,
            324,
            325,
            SUB_DIRECTORIES,
            332,
            334,
            336,
            338,
            339,
            340,
            341,
            342,
            347,
            512,
            513,
            514,
            515,
            517,
            518,
            519,
            520,
            521,
            529,
            530,
            531,
            532);

    /** Bytes of a value by its type, from 1. */
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    private final SeekableByteChannel file;
    private final ByteOrder order;
    private final List<Patch> patches = new ArrayList<>();
    private final Parts parts = new Parts();
    private final Set<Long> visited = new HashSet<>();
    private boolean all = true;
    /** Bytes of numbers that are still read. */
    private long left = MOST_NUMBERS;

    private TiffTags(SeekableByteChannel file, ByteOrder order) {
        this.file = file;
        this.order = order;
    }

    /**
     * What is to be written over the file to remove its metadata.
     *
     * @param all whether nothing that a field names is left then; false if a picture is compressed in a way that has metadata
     *     of its own, or a field's type is unknown and so the place of its value
     * @param parts that a field names, or that are written over. What lies elsewhere was left behind by a program that wrote
     *     the file anew in its place, or hides something
     */
    record Found(List<Patch> patches, boolean all, Parts parts) {}

    static Found found(SeekableByteChannel file) throws IOException {
        ByteBuffer head = read(file, ByteOrder.BIG_ENDIAN, 0, HEAD);
        ByteOrder order = head.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        TiffTags tags = new TiffTags(file, order);
        long first = offset(head.order(order), 4);
        if (first == 0) {
            throw new Malformed("the TIFF file has no page");
        }
        tags.parts.add(0, HEAD);
        tags.directories(first);
        tags.patches.forEach(patch -> tags.parts.add(patch.at(), patch.length()));
        return new Found(tags.patches, tags.all, tags.parts);
    }

    private void directories(long first) throws IOException {
        for (long at = first; at != 0; ) {
            at = directory(at, false);
        }
    }

    /**
     * Writes the directory anew in its place, with the fields that stay, and zeros for the others.
     *
     * @param foreign whether nothing of it is needed
     * @return offset of the next one; 0 if it is the last
     */
    private long directory(long at, boolean foreign) throws IOException {
        if (!visited.add(at) || visited.size() > MOST_DIRECTORIES) {
            throw new Malformed("the directories of the TIFF file are not a list");
        }
        int count = Short.toUnsignedInt(read(file, order, at, 2).getShort(0));
        if (count > MOST_ENTRIES) {
            throw new Malformed("a directory of the TIFF file is too long");
        }
        ByteBuffer entries = read(file, order, at + 2, count * ENTRY + 4);
        ByteBuffer kept = ByteBuffer.allocate(2 + entries.capacity()).order(order);
        Map<Integer, Integer> places = new HashMap<>();
        int stay = 0;
        kept.position(2);
        for (int i = 0; i < count; i++) {
            if (stays(entries, i * ENTRY, foreign)) {
                kept.put(entries.slice(i * ENTRY, ENTRY));
                places.put(Short.toUnsignedInt(entries.getShort(i * ENTRY)), i * ENTRY);
                stay++;
            }
        }
        for (Map.Entry<Integer, Integer> fields : PIXELS.entrySet()) {
            pixels(entries, places.get(fields.getKey()), places.get(fields.getValue()));
        }
        long next = foreign ? 0 : offset(entries, count * ENTRY);
        kept.putInt((int) next).putShort(0, (short) stay);
        patch(Patch.of(at, kept.array()));
        return next;
    }

    /** Whether the field is needed; the value of one that is not is overwritten. */
    private boolean stays(ByteBuffer entries, int place, boolean foreign) throws IOException {
        int tag = Short.toUnsignedInt(entries.getShort(place));
        int type = Short.toUnsignedInt(entries.getShort(place + 2));
        long count = offset(entries, place + 4);
        long value = offset(entries, place + 8);
        if (FOREIGN_DIRECTORIES.contains(tag)) {
            directory(value, true);
            return false;
        }
        if (!foreign && SHOWN.contains(tag)) {
            if (tag == SUB_DIRECTORIES) {
                subdirectories(count, value);
            }
            all &= tag != WHOLE_JPEG && (tag != COMPRESSION || PIXELS_ONLY.contains(compression(entries, place, type)));
            long size = size(type, count);
            if (size > INSIDE) {
                parts.add(value, size);
            }
            return true;
        }
        all &= type > 0 && type < SIZES.length;
        long size = size(type, count);
        if (size > INSIDE) {
            patch(Patch.zeros(bounded(value, size), size));
        }
        return false;
    }

    private static long size(int type, long count) {
        return type < SIZES.length ? SIZES[type] * count : 0;
    }

    private void pixels(ByteBuffer entries, @Nullable Integer offsets, @Nullable Integer lengths) throws IOException {
        if (offsets != null && lengths != null) {
            long[] from = numbers(entries, offsets);
            long[] length = numbers(entries, lengths);
            for (int i = 0; i < Math.min(from.length, length.length); i++) {
                parts.add(from[i], length[i]);
            }
        }
    }

    /** Those of a field; none if they cannot be read, or are more than any picture has. */
    private long[] numbers(ByteBuffer entries, int place) throws IOException {
        int type = Short.toUnsignedInt(entries.getShort(place + 2));
        long size = size(type, offset(entries, place + 4));
        long value = offset(entries, place + 8);
        left -= size;
        if (left < 0 || (type != SHORT && type != LONG) || (size > INSIDE && value + size > file.size())) {
            return new long[0];
        }
        ByteBuffer numbers = size > INSIDE
                ? read(file, order, value, (int) size)
                : entries.slice(place + 8, (int) size).order(order);
        long[] read = new long[numbers.capacity() / SIZES[type]];
        for (int i = 0; i < read.length; i++) {
            int at = i * SIZES[type];
            read[i] = type == SHORT ? Short.toUnsignedInt(numbers.getShort(at)) : offset(numbers, at);
        }
        return read;
    }

    private static int compression(ByteBuffer entries, int place, int type) {
        return type == SHORT ? Short.toUnsignedInt(entries.getShort(place + 8)) : entries.getInt(place + 8);
    }

    private void patch(Patch patch) throws IOException {
        if (patches.size() == MOST_PATCHES) {
            throw new Malformed("the TIFF file has too many fields");
        }
        patches.add(patch);
    }

    private void subdirectories(long count, long value) throws IOException {
        if (count == 1) {
            directories(value);
            return;
        }
        if (count > MOST_DIRECTORIES) {
            throw new Malformed("the TIFF file has too many directories");
        }
        ByteBuffer offsets = read(file, order, value, (int) count * 4);
        for (int i = 0; i < count; i++) {
            directories(offset(offsets, i * 4));
        }
    }

    private long bounded(long from, long size) throws IOException {
        if (from + size > file.size()) {
            throw new Malformed("a value of the TIFF file lies outside it");
        }
        return from;
    }

    private static long offset(ByteBuffer in, int place) {
        return Integer.toUnsignedLong(in.getInt(place));
    }

    private static ByteBuffer read(SeekableByteChannel file, ByteOrder order, long at, int count) throws IOException {
        if (at + count > file.size()) {
            throw new Malformed("the file ends too early");
        }
        ByteBuffer read = ByteBuffer.allocate(count).order(order);
        file.position(at);
        while (read.hasRemaining()) {
            if (file.read(read) < 0) {
                throw new Malformed("the file ends too early");
            }
        }
        return read;
    }
}
