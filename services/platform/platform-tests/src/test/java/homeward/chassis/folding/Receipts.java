package homeward.chassis.folding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.apache.kafka.common.TopicPartition;

import homeward.chassis.consuming.Arrival;
import homeward.chassis.projections.Projection;
import homeward.chassis.projections.Section;
import homeward.events.DomainEvent;
import homeward.events.Recorded;
import homeward.events.identification.IdentificationContracts;
import homeward.events.identification.IdentificationEvent;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.RequestContracts;
import homeward.testkit.Happening;

/** A small read model for tests: the times an application was received, and the documents that expired. */
public class Receipts implements Projection {

    public record Received(List<Instant> times) {}

    public record Expired(List<LocalDate> days, int count) {}

    private final String name;
    private final Predicate<Recorded<?>> broken;

    public Receipts(String name) {
        this(name, _ -> false);
    }

    /** @param broken events whose application fails */
    public Receipts(String name, Predicate<Recorded<?>> broken) {
        this.name = name;
        this.broken = broken;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> partySections() {
        return Set.of("request");
    }

    @Override
    public List<Section<?, ?>> sections() {
        return List.of(new Request(), new Identification());
    }

    private final class Request implements Section<ApplicationEvent, Received> {
        @Override
        public String service() {
            return RequestContracts.SERVICE;
        }

        @Override
        public Class<ApplicationEvent> events() {
            return ApplicationEvent.class;
        }

        @Override
        public Class<Received> type() {
            return Received.class;
        }

        @Override
        public Received initial() {
            return new Received(List.of());
        }

        @Override
        public Received apply(Received section, Recorded<ApplicationEvent> event) {
            if (broken.test(event)) {
                throw new IllegalStateException("cannot be applied");
            }
            List<Instant> times = new ArrayList<>(section.times());
            event.event().occurred().ifPresent(times::add);
            return new Received(times);
        }
    }

    private static final class Identification implements Section<IdentificationEvent, Expired> {
        @Override
        public String service() {
            return IdentificationContracts.SERVICE;
        }

        @Override
        public Class<IdentificationEvent> events() {
            return IdentificationEvent.class;
        }

        @Override
        public Class<Expired> type() {
            return Expired.class;
        }

        @Override
        public Expired initial() {
            return new Expired(List.of(), 0);
        }

        @Override
        public Expired apply(Expired section, Recorded<IdentificationEvent> event) {
            List<LocalDate> days = new ArrayList<>(section.days());
            if (event.event() instanceof IdentificationEvent.TravelDocumentExpired expired) {
                days.add(expired.validUntil());
            }
            return new Expired(days, section.count() + 1);
        }
    }

    /** The event as delivered from its topic, at an offset. */
    public static Arrival arrival(Happening happening, long offset) {
        Class<? extends DomainEvent> type = happening.event().getClass();
        return new Arrival(
                new TopicPartition("test." + happening.service() + ".events", 0),
                offset,
                0,
                happening.envelope(),
                type,
                happening.streamEvents(),
                happening::event);
    }
}
