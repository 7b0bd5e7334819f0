package homeward.bundles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** It names a folder, which lies beside the manifest however it is unpacked. */
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]+");

    /** @throws Malformed if it is no bundle */
    static BundleFile read(byte[] zip) {
        Map<String, byte[]> files = BundleZip.unpacked(zip);
        byte[] manifest = files.remove(Manifest.NAME);
        if (manifest == null) {
            throw new Malformed("there is no " + Manifest.NAME + " in it");
        }
        try {
            JsonNode tree = JSON.readTree(manifest);
            requireFormat(tree.path("format").asText());
            Manifest read = JSON.treeToValue(tree, Manifest.class);
            if (hasHoles(read)) {
                throw new Malformed(Manifest.NAME + " is not of the format " + Manifest.FORMAT);
            }
            return new BundleFile(read, files);
        } catch (IOException e) {
            throw new Malformed(Manifest.NAME + " cannot be read");
        }
    }

    /** Before anything else is read: another version may hold anything. */
    private static void requireFormat(String format) {
        if (format.startsWith(Manifest.ANY_VERSION) && !format.equals(Manifest.FORMAT)) {
            throw new Malformed("it is a bundle of another version, " + format + "; this version of Homeward checks "
                    + Manifest.FORMAT + " alone");
        }
        if (!format.equals(Manifest.FORMAT)) {
            throw new Malformed(Manifest.NAME + " is not of the format " + Manifest.FORMAT);
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
                                || !SERVICE.matcher(journal.service()).matches()
                                || journal.origin() == null
                                || journal.positions() == null
                                || journal.positions().contains(null));
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
