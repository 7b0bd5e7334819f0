package homeward.local.servers;

import java.util.Optional;

import homeward.local.console.PlainError;
import homeward.local.servers.MarkedServer.Contents;

/**
 * Checks that the data directory and the given servers belong to the same installation. Events of one installation in
 * the topics of another, or a journal without the key to its personal data, could not be repaired afterwards; any doubt
 * is refused.
 */
final class Belonging {

    private Belonging() {}

    /**
     * Determines the installation.
     *
     * @param known the installation stored in the data directory
     * @param data whether the data directory contains servers' data
     * @param wanted the installation requested by this start, with a new id
     * @throws PlainError if the directory's data belongs to other servers, or was written by an earlier build
     */
    static Installation decide(Optional<Installation> known, boolean data, Installation wanted, String directory) {
        if (known.isEmpty() && data) {
            throw new PlainError("The data in " + directory + " is of an earlier build. Start empty with --fresh, or"
                    + " choose another place with --data DIR.");
        }
        if (known.isPresent() && !known.get().hasTheSamePlaces(wanted)) {
            throw new PlainError("The data in " + directory + " belongs with " + places(known.get())
                    + ". Start with the same, or choose another place with --data DIR.");
        }
        return known.orElse(wanted);
    }

    private static String places(Installation known) {
        return (known.ownStore() ? "its own store, " : "a given store (--store), ")
                + (known.ownKafka() ? "its own broker" : "a given broker (--kafka)")
                + " and the prefix '" + known.prefix() + "'";
    }

    /**
     * @param contents contents of the server
     * @return whether the server must still be marked
     * @throws PlainError if the server contains data of another installation, or none of this one
     */
    static boolean mustBeMarked(Installation installation, String server, Contents contents, String directory) {
        boolean ours = contents.installation().filter(installation.id()::equals).isPresent();
        if (!ours && (contents.installation().isPresent() || contents.data())) {
            throw new PlainError(sentence(server) + " holds data of another installation than " + directory
                    + ". Name that installation's directory with --data DIR, another server, or another --prefix.");
        }
        if (!ours && installation.marked()) {
            throw new PlainError(sentence(server) + " holds nothing of the installation in " + directory
                    + ". Name the server it was started with, or choose another place with --data DIR.");
        }
        return !ours;
    }

    /** @throws PlainError if the server contains data: an empty start must delete nothing on a given server */
    static void requireEmpty(String server, Contents contents) {
        if (contents.installation().isPresent() || contents.data()) {
            throw new PlainError("--fresh deletes nothing on a given server, and " + server
                    + " holds data. Empty it yourself, or name another server or --prefix; nothing was deleted.");
        }
    }

    private static String sentence(String server) {
        return Character.toUpperCase(server.charAt(0)) + server.substring(1);
    }
}
