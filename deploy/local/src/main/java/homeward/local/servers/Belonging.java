package homeward.local.servers;

import java.util.Optional;

import homeward.local.console.PlainError;
import homeward.local.servers.MarkedServer.Contents;

/**
 * Whether the data of a directory and of the given servers belongs together. Events of one installation in the topics of
 * another, or a journal without the key to its personal data, could not be put right afterwards, so a doubt is a refusal.
 */
final class Belonging {

    private Belonging() {}

    /**
     * What the installation is once it has started.
     *
     * @param known what the data directory says
     * @param data whether the data directory holds servers' data
     * @param wanted what this start asks for, with a new id
     * @throws PlainError if the directory's data belongs with other servers, or is of an earlier build
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
     * @param contents what the server holds
     * @return whether the server has still to be marked
     * @throws PlainError if the server holds data of another installation, or none of this one's
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

    /** @throws PlainError since starting empty must delete nothing on a server that was given */
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
