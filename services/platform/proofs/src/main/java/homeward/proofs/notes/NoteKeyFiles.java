package homeward.proofs.notes;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys in files, one a line: secret ones readable by their owner only, public ones by everybody. */
public final class NoteKeyFiles {

    /** The ending of a file of public keys. */
    public static final String PUBLIC = ".vkeys";

    private NoteKeyFiles() {}

    /**
     * The secret keys in the file, created there if it is missing; processes that start at the same time end up with the
     * same keys.
     *
     * @param name of the keys if they are made now
     * @param types one key each
     */
    public static List<SigningKey> secret(Path file, String name, SignatureType... types) throws IOException {
        if (!Files.exists(file)) {
            make(
                    file.toAbsolutePath(),
                    Stream.of(types)
                            .map(type -> SigningKey.generate(name, type).secretText())
                            .collect(Collectors.joining("\n", "", "\n")));
        }
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(SigningKey::parse)
                .toList();
    }

    /** Lays the public keys into the file; it is never seen half written. */
    public static void publish(Path file, List<SigningKey> keys) throws IOException {
        String text = keys.stream().map(key -> key.verifier().toString()).collect(Collectors.joining("\n", "", "\n"));
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return;
        }
        Path folder = folder(file.toAbsolutePath());
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "key", ".new", permissions("rw-r--r--"));
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * The public keys in a file.
     *
     * @throws homeward.proofs.Malformed if a line is no key
     */
    public static List<VerifierKey> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(VerifierKey::parse)
                .toList();
    }

    /** All public keys in the files of a folder whose names begin so; none if there is no such folder. */
    public static List<VerifierKey> readAll(Path folder, String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().startsWith(prefix)
                            && file.getFileName().toString().endsWith(PUBLIC))
                    .sorted()
                    .toList();
        }
        List<VerifierKey> keys = new ArrayList<>();
        for (Path file : files) {
            keys.addAll(read(file));
        }
        return keys;
    }

    /** Writes the complete file next to its target, then links it: a link never replaces a file. */
    private static void make(Path file, String text) throws IOException {
        Path folder = folder(file);
        Files.createDirectories(folder, permissions("rwx------"));
        Path draft = Files.createTempFile(folder, "key", ".new", permissions("rw-------"));
        try {
            Files.writeString(draft, text);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            return;
        } finally {
            Files.delete(draft);
        }
    }

    private static Path folder(Path file) {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IllegalArgumentException("a file of keys stands in no folder");
        }
        return folder;
    }

    private static FileAttribute<?> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }
}
