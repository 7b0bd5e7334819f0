package homeward.bundles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import homeward.proofs.Malformed;

/**
 * A bundle as it was read; nothing in it is believed.
 *
 * @param manifest its table of contents
 * @param files all other files by name
 */
record BundleFile(Manifest manifest, Map<String, byte[]> files) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_FILES = 200_000;
    private static final int GREATEST_FILE = 64 << 20;

    /** All files together; a small zip can unpack to anything. */
    private static final long GREATEST = 1L << 30;

    /** @throws Malformed if it is no bundle */
    static BundleFile read(byte[] zip) {
        Map<String, byte[]> files = unpacked(zip);
        byte[] manifest = files.remove(Manifest.NAME);
        if (manifest == null) {
            throw new Malformed("there is no " + Manifest.NAME + " in it");
        }
        try {
            Manifest read = JSON.readValue(manifest, Manifest.class);
            if (read == null || !Manifest.FORMAT.equals(read.format()) || hasHoles(read)) {
                throw new Malformed(Manifest.NAME + " is not of the format " + Manifest.FORMAT);
            }
            return new BundleFile(read, files);
        } catch (IOException e) {
            throw new Malformed(Manifest.NAME + " cannot be read");
        }
    }

    @SuppressWarnings("NullAway") // what was read may lack anything
    private static boolean hasHoles(Manifest read) {
        return read.caseId() == null
                || read.state() == null
                || read.made() == null
                || read.printer() == null
                || read.journals() == null
                || read.files() == null
                || read.files().containsValue(null)
                || read.journals().stream()
                        .anyMatch(journal -> journal == null
                                || journal.service() == null
                                || journal.origin() == null
                                || journal.positions() == null
                                || journal.positions().contains(null));
    }

    private static Map<String, byte[]> unpacked(byte[] bytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            ZipEntry entry;
            while ((entry = zip.getNextEntry()) != null) {
                byte[] content = zip.readNBytes(GREATEST_FILE + 1);
                total += content.length;
                if (content.length > GREATEST_FILE || total > GREATEST || files.size() >= MOST_FILES) {
                    throw new Malformed("it unpacks to more than any bundle holds");
                }
                if (files.put(entry.getName(), content) != null) {
                    throw new Malformed("the file " + entry.getName() + " is in it twice");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            if (e instanceof Malformed malformed) {
                throw malformed;
            }
            throw new Malformed("it is no intact zip file");
        }
        return files;
    }

    byte @Nullable [] file(String name) {
        return files.get(name);
    }

    /** @throws Malformed if there is no such file */
    byte[] bytes(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new Malformed(name + " is missing");
        }
        return bytes;
    }

    /** @throws Malformed if there is no such file */
    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
