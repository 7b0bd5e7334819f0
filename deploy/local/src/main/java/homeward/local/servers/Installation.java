package homeward.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;

import homeward.local.console.PlainError;

/**
 * The servers to which the data of a data directory belongs.
 *
 * @param id also stored on each given store and broker
 * @param ownStore whether the journals are in the data directory
 * @param ownKafka whether the topics are in the data directory
 * @param prefix first part of the names of databases and topics
 * @param marked false until every given server has stored the id
 */
record Installation(String id, boolean ownStore, boolean ownKafka, String prefix, boolean marked) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Installation whenMarked() {
        return new Installation(id, ownStore, ownKafka, prefix, true);
    }

    boolean hasTheSamePlaces(Installation other) {
        return ownStore == other.ownStore && ownKafka == other.ownKafka && prefix.equals(other.prefix);
    }

    static Optional<Installation> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), Installation.class));
        } catch (IOException damaged) {
            throw new PlainError(file + " cannot be read: it says which servers the data belongs with.");
        }
    }

    void write(Path file) {
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new PlainError(file + " cannot be written: " + unwritable.getMessage());
        }
    }
}
