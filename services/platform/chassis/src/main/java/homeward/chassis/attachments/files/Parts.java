package homeward.chassis.attachments.files;

import java.util.Map;
import java.util.TreeMap;

/**
 * Parts of a file of which it is known what they are; they may overlap. What lies side by side is one part. Of a file in
 * more than ten thousand pieces the further ones are not known: it must not take as much memory as its sender likes.
 */
final class Parts {

    static final int MOST = 10_000;

    /** The end of each part by its beginning; no two of them overlap. */
    private final TreeMap<Long, Long> ends = new TreeMap<>();

    void add(long from, long length) {
        long begin = from;
        long end = from + length;
        Map.Entry<Long, Long> near = ends.floorEntry(end);
        while (near != null && near.getValue() >= begin) {
            begin = Math.min(begin, near.getKey());
            end = Math.max(end, near.getValue());
            ends.remove(near.getKey());
            near = ends.floorEntry(end);
        }
        if (ends.size() < MOST) {
            ends.put(begin, end);
        }
    }

    /** Whether the bytes that begin at an offset of the file are zeros where they belong to none of the parts. */
    boolean isRestZero(long offset, byte[] bytes, int count) {
        long at = offset;
        long end = offset + count;
        while (at < end) {
            Map.Entry<Long, Long> before = ends.floorEntry(at);
            if (before != null && before.getValue() > at) {
                at = before.getValue();
            } else {
                Long next = ends.higherKey(at);
                long until = next == null ? end : Math.min(next, end);
                for (; at < until; at++) {
                    if (bytes[(int) (at - offset)] != 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
