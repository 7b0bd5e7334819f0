package homeward.events.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import homeward.events.TypeName;

/** The checked-in files of the event contracts. */
final class ContractFiles {

    static final Contracts CONTRACTS = Contracts.found();
    static final EventCodec CODEC = CONTRACTS.codec();

    /** Writes missing files; never overwrites a file of a released contract. */
    static final boolean REGENERATE = Boolean.getBoolean("homeward.regenerate");

    static final String HOW_TO_REGENERATE = "regenerate with ./mvnw -pl shared-events test -Dhomeward.regenerate=true";

    private static final Path RESOURCES = Path.of("src/main/resources");

    private ContractFiles() {}

    /** All contracts; those of the ledger once instead of once per service. */
    static List<EventType> all() {
        return CONTRACTS.all().stream()
                .collect(Collectors.toMap(
                        type -> type.contract() + "/" + type.name(),
                        type -> type,
                        (first, _) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    static TypeName fullName(EventType type) {
        return new TypeName(type.service(), type.name(), type.version());
    }

    static Path schema(EventType type) {
        return RESOURCES.resolve("schemas").resolve(file(type));
    }

    static Path sample(EventType type) {
        return RESOURCES.resolve("samples").resolve(file(type));
    }

    static Path samples() {
        return RESOURCES.resolve("samples");
    }

    private static String file(EventType type) {
        return type.contract() + "/" + type.name() + ".v" + type.version() + ".json";
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("missing or unreadable: " + file + "; " + HOW_TO_REGENERATE, e);
        }
    }

    static void writeIfMissing(Path file, String text) {
        if (!Files.exists(file)) {
            write(file, text);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
