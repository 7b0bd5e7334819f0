package homeward.console.operators;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/** The sessions of operators, in this process alone: a management port is one process's. They end with it. */
@Singleton
class Sessions {

    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();

    Session begin(Provider.Operator operator) {
        Instant now = clock.instant();
        open.values().removeIf(session -> !now.isBefore(session.ends()));
        Session session = new Session(
                Secrets.made(),
                Secrets.made(),
                operator.token(),
                operator.identity(),
                operator.name(),
                operator.ends());
        open.put(session.id(), session);
        return session;
    }

    Optional<Session> find(@Nullable String id) {
        return Optional.ofNullable(id)
                .map(open::get)
                .filter(session -> clock.instant().isBefore(session.ends()));
    }

    void end(Session session) {
        open.remove(session.id());
    }
}
