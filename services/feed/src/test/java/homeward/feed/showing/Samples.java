package homeward.feed.showing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import homeward.events.DomainEvent;
import homeward.events.Envelope;
import homeward.events.Recorded;
import homeward.events.StateCode;
import homeward.events.TypeName;
import homeward.events.codec.EventType;
import homeward.feed.cases.Facts;
import homeward.testkit.Happening;

/** The golden sample of every contract, as it would reach the feed. */
public final class Samples {

    static final StateCode OWN = new StateCode("DEU");
    static final StateCode PARTNER = new StateCode("RUS");
    static final Set<StateCode> SIDES = Set.of(OWN, PARTNER);

    private Samples() {}

    static List<EventType> types() {
        return Happening.CONTRACTS.all();
    }

    static Happened of(EventType type) {
        return happened(type, event(type));
    }

    /** The golden sample of that type; all are of one case and one journey. */
    public static DomainEvent event(EventType type) {
        String path = "/samples/" + type.contract() + "/" + type.name() + ".v" + type.version() + ".json";
        try (InputStream in = Objects.requireNonNull(Happening.class.getResourceAsStream(path), path)) {
            return Happening.CONTRACTS.codec().decode(fullName(type), in.readAllBytes(), new UUID(7, 7));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TypeName fullName(EventType type) {
        return new TypeName(type.service(), type.name(), type.version());
    }

    static Happened happened(EventType type, DomainEvent event) {
        return happened(type, event, SIDES, new Facts(SIDES, Set.of("BER", "SVO"), Set.of()));
    }

    static Happened happened(EventType type, DomainEvent event, Set<StateCode> parties, Facts facts) {
        Happening like = Happening.application(event.caseId(), 0, 1);
        var envelope = like.envelope();
        return new Happened(
                new Recorded<>(
                        new Envelope(
                                envelope.id(),
                                fullName(type),
                                event.caseId(),
                                envelope.place(),
                                envelope.commit(),
                                envelope.times(),
                                envelope.trace(),
                                envelope.actor(),
                                parties,
                                envelope.treaty()),
                        event),
                facts);
    }
}
