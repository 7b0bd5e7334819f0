package homeward.histories;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import homeward.chassis.folding.CaseFold;
import homeward.chassis.projections.Section;

/** Tells code that folds cases from other such code: two builds of one source are the same. */
final class FoldingCode {

    private static final String OURS = "homeward.";
    private static final String JAR = ".jar";
    /** Manifest, coordinates and indexes: some say when they were made. */
    private static final String DESCRIPTION = "META-INF/";

    private static final int CHARACTERS = 32;

    private FoldingCode() {}

    /** A digest, 32 hex digits, of all jars or folders of this installation that may have a part in what is folded. */
    static String digest(Replayed replayed) {
        Set<Path> loaded = new TreeSet<>();
        Stream.concat(
                        Stream.<Class<?>>of(
                                replayed.getClass(),
                                replayed.projection().getClass(),
                                CaseFold.class,
                                FoldingCode.class),
                        replayed.projection().sections().stream().flatMap(FoldingCode::classes))
                .forEach(each -> location(each).ifPresent(loaded::add));
        if (loaded.isEmpty()) {
            throw new IllegalStateException("it cannot be told where the code is that folds cases");
        }
        return digest(loaded);
    }

    private static Stream<Class<?>> classes(Section<?, ?> section) {
        return Stream.of(
                section.events(), raw(section.type()), section.initial().getClass());
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> raw(generic.getRawType());
            default -> Object.class;
        };
    }

    /** Empty for a class of the JDK, and for one that was made at the start. */
    private static Optional<Path> location(Class<?> loaded) {
        CodeSource source = loaded.getProtectionDomain().getCodeSource();
        if (source == null
                || source.getLocation() == null
                || !source.getLocation().getProtocol().equals("file")) {
            return Optional.empty();
        }
        return Optional.of(Path.of(URI.create(source.getLocation().toString())));
    }

    /** @param loaded jars, beside each of which all jars named {@code homeward.…} count; and folders of classes */
    static String digest(Collection<Path> loaded) {
        try {
            Set<Path> files = new TreeSet<>();
            for (Path location : loaded) {
                files.add(location);
                Path folder = location.getParent();
                if (Files.isRegularFile(location) && folder != null) {
                    try (Stream<Path> beside = Files.list(folder)) {
                        beside.filter(FoldingCode::isOurs).forEach(files::add);
                    }
                }
            }
            MessageDigest whole = sha256();
            for (Path file : files) {
                whole.update(content(file));
            }
            return HexFormat.of().formatHex(whole.digest()).substring(0, CHARACTERS);
        } catch (IOException e) {
            throw new UncheckedIOException("the code that folds cases cannot be read", e);
        }
    }

    private static boolean isOurs(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(OURS) && name.endsWith(JAR);
    }

    /** What lies in a jar or folder, by name; not when it was packed, nor what describes it. */
    private static byte[] content(Path location) throws IOException {
        MessageDigest digest = sha256();
        if (Files.isDirectory(location)) {
            try (Stream<Path> all = Files.walk(location)) {
                for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                    add(digest, location.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        } else {
            try (ZipFile jar = new ZipFile(location.toFile())) {
                List<? extends ZipEntry> files = jar.stream()
                        .filter(entry -> !entry.isDirectory())
                        .sorted(Comparator.comparing(ZipEntry::getName))
                        .toList();
                for (ZipEntry file : files) {
                    try (InputStream in = jar.getInputStream(file)) {
                        add(digest, file.getName(), in.readAllBytes());
                    }
                }
            }
        }
        return digest.digest();
    }

    private static void add(MessageDigest digest, String name, byte[] content) {
        if (!name.startsWith(DESCRIPTION)) {
            digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
