package homeward.store.access;

import java.util.List;
import java.util.Set;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** Which commands a user may give in which database. What is not listed is refused. */
final class Rights {

    /** Anybody's, before a log-in as after it. */
    private static final Set<String> OF_STRANGERS =
            Set.of("hello", "isMaster", "ismaster", "ping", "buildInfo", "buildinfo");

    /** Those of users that concern no database. */
    private static final Set<String> OF_USERS = Set.of("listDatabases", "endSessions");

    /** In a user's own databases; like the role {@code readWrite} of a MongoDB server. */
    private static final Set<String> OF_OWNERS = Set.of(
            "find",
            "getMore",
            "killCursors",
            "count",
            "distinct",
            "aggregate",
            "insert",
            "update",
            "delete",
            "findAndModify",
            "create",
            "drop",
            "createIndexes",
            "dropIndexes",
            "listCollections",
            "listIndexes",
            "collStats",
            "dbStats");

    private Rights() {}

    static boolean isForStrangers(String command) {
        return OF_STRANGERS.contains(command);
    }

    /** @param own the databases of the user who gives the command in a database */
    static boolean allow(Set<String> own, @Nullable String database, String command, Document query) {
        if (OF_USERS.contains(command)) {
            return true;
        }
        return database != null
                && own.contains(database)
                && OF_OWNERS.contains(command)
                && !leadsElsewhere(query.get("pipeline"), own);
    }

    /** Whether a stage at any depth writes into a database that is not the user's. */
    private static boolean leadsElsewhere(@Nullable Object stages, Set<String> own) {
        return switch (stages) {
            case List<?> all -> all.stream().anyMatch(stage -> leadsElsewhere(stage, own));
            case Document stage ->
                stage.entrySet().stream().anyMatch(entry -> switch (entry.getKey()) {
                    case "$merge", "$out" -> writesElsewhere(entry.getValue(), own);
                    default -> leadsElsewhere(entry.getValue(), own);
                });
            case null, default -> false;
        };
    }

    private static boolean writesElsewhere(@Nullable Object target, Set<String> own) {
        if (!(target instanceof Document document)) {
            return false;
        }
        return (document.containsKey("db") && !own.contains(String.valueOf(document.get("db"))))
                || writesElsewhere(document.get("into"), own)
                || leadsElsewhere(document.get("whenMatched"), own);
    }
}
