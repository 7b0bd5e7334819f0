package homeward.console.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A case as one desk shows it.
 *
 * @param <D> the desk's own part
 * @param due what the desk waits for, earliest first
 * @param history events of all services, each after its cause
 * @param older number of older events that are not in it
 * @param versions events by stream
 */
public record CaseFile<D>(
        String caseId,
        Application application,
        @Nullable Identification identification,
        @Nullable Transfer transfer,
        @Nullable Reintegration reintegration,
        @Nullable D desk,
        @Nullable List<Due> due,
        @Nullable List<Entry> history,
        @Nullable Long older,
        @Nullable Map<String, Long> versions) {

    /** @param what e.g. {@code REPLY_LIMIT_ENDS} */
    public record Due(
            String what,
            @Nullable String personId,
            @Nullable String documentId,
            Instant due) {}

    /** An event of the history. */
    public record Entry(
            String event,
            String service,
            String stream,
            long sequence,
            String type,
            Instant occurred,
            Instant decided,
            String by,
            @Nullable String authority) {}

    /**
     * A page of the history before that of the file, oldest first.
     *
     * @param next number of the next page; null after the last one
     */
    public record Page(
            @Nullable List<Entry> history, @Nullable Integer next) {

        public List<Entry> events() {
            return Lists.of(history);
        }
    }

    /** Identification, as every desk shows it. */
    public record Identification(@Nullable List<Identity> persons) {

        public Optional<Identity> of(String personId) {
            return Lists.of(persons).stream()
                    .filter(person -> person.personId().equals(personId))
                    .findFirst();
        }
    }

    /** One person's identification. */
    public record Identity(
            String personId, String stage, @Nullable List<Document> documents) {

        public List<Document> held() {
            return Lists.of(documents);
        }
    }

    /** A travel document. */
    public record Document(
            String documentId,
            String status,
            @Nullable String kind,
            @Nullable LocalDate validUntil) {}

    /** The transfer, as every desk shows it. */
    public record Transfer(
            String stage,
            @Nullable List<Journey> journeys,
            @Nullable List<VoluntaryWay> voluntaryWays) {

        public List<Journey> all() {
            return Lists.of(journeys);
        }

        /** The person's way to return voluntarily. */
        public Optional<VoluntaryWay> way(String personId) {
            return Lists.of(voluntaryWays).stream()
                    .filter(way -> way.personId().equals(personId))
                    .findFirst();
        }
    }

    /**
     * Whether a person can still declare to return voluntarily, whatever kind of return was applied for.
     *
     * @param standing {@code OPEN}, {@code DECLARED} or {@code CLOSED}
     * @param until planned departure; null if none is planned, and if the way is closed
     */
    public record VoluntaryWay(
            String personId, String standing, @Nullable Instant until) {

        public boolean isOpen() {
            return standing.equals("OPEN");
        }

        public boolean isDeclared() {
            return standing.equals("DECLARED");
        }

        public boolean isClosed() {
            return standing.equals("CLOSED");
        }
    }

    /** One itinerary. */
    public record Journey(
            String itineraryId,
            @Nullable List<String> travellers,
            Instant departs,
            Instant arrives,
            int legs,
            boolean mustBeTakenBack,
            Progress progress) {

        public boolean carries(String personId) {
            return Lists.of(travellers).contains(personId);
        }

        /** Whether somebody has left and has not arrived for good yet. */
        public boolean isOnTheWay() {
            return mustBeTakenBack
                    || progress.status().equals("UNDER_WAY")
                    || progress.status().equals("ARRIVED");
        }
    }

    /** How far an itinerary has come. */
    public record Progress(
            String status,
            @Nullable Instant departedAt,
            @Nullable Instant handedOverAt,
            @Nullable String failure) {}

    /** Reintegration, as every desk shows it. */
    public record Reintegration(@Nullable List<Returnee> persons) {

        public List<Returnee> all() {
            return Lists.of(persons);
        }
    }

    /** A person to be received, or received. */
    public record Returnee(
            String personId,
            String stage,
            @Nullable Instant receivedAt,
            @Nullable String outcome) {}

    public List<Journey> journeys() {
        return transfer == null ? List.of() : transfer.all();
    }

    /** Whether the person was handed over, and need not be taken back. */
    public boolean isHandedOver(String personId) {
        return journeys().stream()
                .anyMatch(journey -> journey.carries(personId)
                        && journey.progress().status().equals("HANDED_OVER")
                        && !journey.mustBeTakenBack());
    }

    /** The person's way to return voluntarily; empty if nothing is known of one. */
    public Optional<VoluntaryWay> voluntaryWay(String personId) {
        return transfer == null ? Optional.empty() : transfer.way(personId);
    }

    /** The person's identification; empty if it has not begun. */
    public Optional<Identity> identityOf(String personId) {
        return identification == null ? Optional.empty() : identification.of(personId);
    }

    public List<Due> moments() {
        return Lists.of(due);
    }

    public List<Entry> events() {
        return Lists.of(history);
    }

    /** The stream of the application, for {@code If-Match}. */
    public String applicationStream() {
        return "application-" + caseId;
    }

    /** Events of a stream that this file shows; 0 if it shows none. */
    public long version(String stream) {
        return versions == null ? 0 : versions.getOrDefault(stream, 0L);
    }

    public long applicationVersion() {
        return version(applicationStream());
    }
}
