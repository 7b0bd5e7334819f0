package homeward.store.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/** One connection: nobody's until a user has logged in on it. */
public final class Session {

    private static final String START = "saslStart";
    private static final String USERS_DATABASE = "admin";
    private static final int CONVERSATION = 1;

    private final Users users;
    private @Nullable ScramLogIn going;
    private boolean emptyExchange;
    private @Nullable String user;

    public Session(Users users) {
        this.users = users;
    }

    /** Whether a command is a step of a log-in. */
    public static boolean isLogIn(String command) {
        return command.equals(START) || command.equals("saslContinue");
    }

    /**
     * Carries out a step of a log-in.
     *
     * @return the answer
     * @throws MongoServerError 18 AuthenticationFailed, 334 MechanismUnavailable, 17 ProtocolError
     */
    public Document logIn(@Nullable String database, String command, Document query) {
        return command.equals(START) ? start(database, query) : goOn(query);
    }

    private Document start(@Nullable String database, Document query) {
        going = null;
        user = null;
        if (!Scram.MECHANISM.equals(query.get("mechanism"))) {
            throw new MongoServerError(
                    334,
                    "MechanismUnavailable",
                    "Received authentication for mechanism " + query.get("mechanism") + " which is not enabled");
        }
        if (users.none() || !USERS_DATABASE.equals(database)) {
            throw failed();
        }
        emptyExchange = !(query.get("options") instanceof Document options)
                || !Boolean.TRUE.equals(options.get("skipEmptyExchange"));
        try {
            ScramLogIn begun = users.logIn();
            Document answer = answer(false, begun.first(payload(query)));
            going = begun;
            return answer;
        } catch (LogInFailed e) {
            throw failed();
        }
    }

    private Document goOn(Document query) {
        ScramLogIn now = going;
        if (now == null) {
            throw new MongoServerError(17, "ProtocolError", "No SASL session state found");
        }
        if (now.user() != null) {
            return admit(now, "");
        }
        try {
            String last = now.last(payload(query));
            return emptyExchange ? answer(false, last) : admit(now, last);
        } catch (LogInFailed e) {
            going = null;
            throw failed();
        }
    }

    private Document admit(ScramLogIn ended, String payload) {
        user = ended.user();
        going = null;
        return answer(true, payload);
    }

    private static String payload(Document query) throws LogInFailed {
        if (!(query.get("payload") instanceof BinData payload)) {
            throw new LogInFailed();
        }
        return new String(payload.getData(), StandardCharsets.UTF_8);
    }

    private static Document answer(boolean done, String payload) {
        return new Document("conversationId", CONVERSATION)
                .append("done", done)
                .append("payload", new BinData(payload.getBytes(StandardCharsets.UTF_8)))
                .append("ok", 1.0);
    }

    private static MongoServerError failed() {
        return new MongoServerError(18, "AuthenticationFailed", new LogInFailed().getMessage());
    }

    /** @throws MongoServerError 13 Unauthorized */
    public void require(@Nullable String database, String command, Document query) {
        if (users.none() || Rights.isForStrangers(command)) {
            return;
        }
        if (user == null) {
            throw unauthorized("Command " + command + " requires authentication");
        }
        if (!Rights.allow(users.databases(user), database, command, query)) {
            throw unauthorized("not authorized on " + database + " to execute command " + command);
        }
    }

    private static MongoServerError unauthorized(String message) {
        return new MongoServerError(13, "Unauthorized", message);
    }

    /** Completes the answer to a command that was allowed, in terms of who asks. */
    public void complete(String command, Document asked, Document answer) {
        if (users.none()) {
            return;
        }
        switch (command) {
            case "hello", "isMaster", "ismaster" -> greet(asked, answer);
            case "listDatabases" -> leaveOwn(answer);
            default -> {}
        }
    }

    /** A client may begin to log in with its first command. */
    private void greet(Document asked, Document answer) {
        if (asked.containsKey("saslSupportedMechs")) {
            answer.put("saslSupportedMechs", List.of(Scram.MECHANISM));
        }
        if (asked.get("speculativeAuthenticate") instanceof Document begun
                && begun.containsKey(START)
                && begun.get("db") instanceof String database) {
            try {
                answer.put("speculativeAuthenticate", start(database, begun));
            } catch (MongoServerError notYet) {
                // The client logs in by a command of its own, and learns then why it cannot.
            }
        }
    }

    private void leaveOwn(Document answer) {
        if (!(answer.get("databases") instanceof List<?> all)) {
            return;
        }
        Set<String> own = user == null ? Set.of() : users.databases(user);
        answer.put(
                "databases",
                all.stream()
                        .filter(one -> one instanceof Map<?, ?> database && own.contains(database.get("name")))
                        .toList());
    }
}
