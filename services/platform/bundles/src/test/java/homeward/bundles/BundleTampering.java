package homeward.bundles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * What somebody without any key can do to a bundle: alter, delete, insert, swap or cut off a file at a random place, and
 * make the manifest anew, so that it fits.
 */
final class BundleTampering {

    private final Random random;
    private final byte[] zip;

    BundleTampering(Random random, byte[] zip) {
        this.random = random;
        this.zip = zip;
    }

    /**
     * A changed bundle.
     *
     * @param place the file, for the test's output
     * @param must one of these is in what is found
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Changed(String place, List<String> must, byte[] zip) {}

    Changed next() {
        Map<String, byte[]> files = files(zip);
        byte[] manifest = files.remove(Manifest.NAME);
        List<String> names = new ArrayList<>(files.keySet());
        String name = names.get(random.nextInt(names.size()));
        String other = sibling(names, name);
        byte[] bytes = Objects.requireNonNull(files.get(name));
        switch (random.nextInt(5)) {
            case 0 -> {
                byte[] altered = bytes.clone();
                altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
                files.put(name, altered);
            }
            case 1 -> files.remove(name);
            case 2 -> files.put(name, inserted(bytes));
            case 3 -> {
                files.put(name, files.get(other));
                files.put(other, bytes);
            }
            default -> files.put(name, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        }
        List<String> must = List.of(name, place(name), other, place(other));
        if (random.nextBoolean()) {
            return new Changed(
                    name, must, BundleWriter.zipped(BundleFile.read(zip).manifest(), files));
        }
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(Manifest.NAME, manifest);
        all.putAll(files);
        return new Changed(name, must, BundleWriter.zip(all));
    }

    /** The zip file itself with other bytes at a random place, as somebody could write it who knows the format. */
    byte[] repacked() {
        int at = random.nextInt(zip.length);
        int length = 1 + random.nextInt(Math.min(64, zip.length - at));
        int to = random.nextInt(zip.length + 1);
        byte[] piece = Arrays.copyOfRange(zip, at, at + length);
        return switch (random.nextInt(5)) {
            case 0 -> {
                byte[] altered = zip.clone();
                altered[at] ^= (byte) (1 << random.nextInt(8));
                yield altered;
            }
            case 1 -> without(zip, at, length);
            case 2 -> with(zip, to, piece);
            case 3 -> {
                byte[] shorter = without(zip, at, length);
                yield with(shorter, Math.min(to, shorter.length), piece);
            }
            // the headers lie at the end
            default -> {
                byte[] altered = zip.clone();
                altered[zip.length - 1 - random.nextInt(Math.min(2_000, zip.length))] ^=
                        (byte) (1 << random.nextInt(8));
                yield altered;
            }
        };
    }

    private static byte[] without(byte[] bytes, int at, int length) {
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - length);
        System.arraycopy(bytes, at + length, shorter, at, bytes.length - at - length);
        return shorter;
    }

    private static byte[] with(byte[] bytes, int at, byte[] piece) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + piece.length);
        System.arraycopy(piece, 0, longer, at, piece.length);
        System.arraycopy(bytes, at, longer, at + piece.length, bytes.length - at);
        return longer;
    }

    /** Another file of the same kind with another content, if there is one. */
    private String sibling(List<String> names, String name) {
        String kind = name.substring(name.lastIndexOf('.'));
        List<String> same = names.stream()
                .filter(each -> each.endsWith(kind) && !each.equals(name))
                .toList();
        List<String> from = same.isEmpty()
                ? names.stream().filter(each -> !each.equals(name)).toList()
                : same;
        return from.get(random.nextInt(from.size()));
    }

    private byte[] inserted(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        byte[] longer = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, longer, 0, at);
        longer[at] = (byte) random.nextInt(256);
        System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
        return longer;
    }

    /** How the place is named in plain words: the position of a commit and its journal, or the journal. */
    private static String place(String name) {
        if (!name.contains("/")) {
            return name;
        }
        String service = name.substring(0, name.indexOf('/'));
        String file = name.substring(name.indexOf('/') + 1);
        return Character.isDigit(file.charAt(0))
                ? "position " + file.substring(0, file.indexOf('.')) + " of " + service
                : service;
    }

    /** What a zip tool shows, which reads the directory at the end: names and digests. */
    static List<String> shown(byte[] zip) {
        List<String> shown = new ArrayList<>();
        try {
            Path file = Files.write(Files.createTempFile("shown", ".zip"), zip);
            try (ZipFile opened = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(opened.entries())) {
                    try (InputStream in = opened.getInputStream(entry)) {
                        shown.add(entry.getName() + " " + BundleWriter.digest(in.readAllBytes()));
                    }
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shown;
    }

    static Map<String, byte[]> files(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            ZipEntry entry;
            while ((entry = in.getNextEntry()) != null) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
