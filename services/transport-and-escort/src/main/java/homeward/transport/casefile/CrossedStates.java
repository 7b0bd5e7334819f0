package homeward.transport.casefile;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.events.RuleBasis;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.events.transport.TransferEvent.TransitLimits;
import homeward.transport.casefile.CrossedState.Standing;
import homeward.transport.casefile.TransferFile.TransitDossier;
import homeward.transport.transfer.Crossing;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.Transit;
import homeward.transport.transfer.rules.Departure;
import homeward.transport.transfer.rules.DepartureRules;
import homeward.transport.transfer.rules.TransitAgreed;
import homeward.treaties.AirsideRule;
import homeward.treaties.LimitClock;

/** The states that the itineraries of a case cross, and whose consent is missing. */
final class CrossedStates {

    private final TransferFile file;
    private final TransferOpened opening;
    private final DepartureRules rules;
    private final LimitClock limits;
    private final Instant now;

    private CrossedStates(
            TransferFile file, TransferOpened opening, DepartureRules rules, LimitClock limits, Instant now) {
        this.file = file;
        this.opening = opening;
        this.rules = rules;
        this.limits = limits;
        this.now = now;
    }

    static List<CrossedState> of(TransferFile file, DepartureRules rules, LimitClock limits, Instant now) {
        TransferState state = file.state();
        TransferOpened opening = state.opening();
        if (opening == null) {
            return List.of();
        }
        CrossedStates all = new CrossedStates(file, opening, rules, limits, now);
        return state.itineraries().values().stream().flatMap(all::ofItinerary).toList();
    }

    private Stream<CrossedState> ofItinerary(Itinerary itinerary) {
        return Crossing.of(itinerary, 1, opening).stream().flatMap(crossing -> entries(itinerary, crossing));
    }

    private Stream<CrossedState> entries(Itinerary itinerary, Crossing crossing) {
        List<Transit> requests = file.state().transits().requests().stream()
                .filter(request -> request.itineraryId().equals(itinerary.id())
                        && request.state().equals(crossing.state()))
                .toList();
        return requests.isEmpty()
                ? Stream.of(entry(itinerary, crossing, null, true))
                : requests.stream()
                        .map(request -> entry(itinerary, crossing, request, request.equals(requests.getLast())));
    }

    private CrossedState entry(Itinerary itinerary, Crossing crossing, @Nullable Transit request, boolean last) {
        int next = Math.min(itinerary.departures().size() + 1, itinerary.legs().size());
        Departure departure = Departure.of(file.state(), itinerary, next, now, rules, limits);
        boolean ahead = last
                && itinerary.running()
                && Crossing.ahead(itinerary, opening).stream()
                        .anyMatch(one -> one.state().equals(crossing.state()));
        TransitDossier dossier = request == null ? TransitDossier.NONE : dossier(request.requestId());
        return new CrossedState(
                itinerary.id(),
                crossing.state(),
                crossing.enters(),
                crossing.leaves(),
                request == null
                        ? Standing.NOT_REQUESTED
                        : Standing.valueOf(request.standing().name()),
                ahead
                        ? TransitAgreed.refusal(departure, crossing)
                                .map(Refusal::detail)
                                .orElse(null)
                        : null,
                TransitAgreed.airside(departure, crossing)
                        .map(AirsideRule::basis)
                        .orElse(null),
                request == null ? null : request.requestId(),
                dossier.application(),
                request == null ? null : request.limits(),
                request == null ? null : request.usableUntil(),
                request == null || !itinerary.running() ? null : announcedBy(request),
                dossier.reasons());
    }

    private @Nullable RuleBasis announcedBy(Transit request) {
        TransitLimits limits = request.limits();
        return request.standing() == Transit.Standing.REQUESTED
                        && limits.silenceSuffices()
                        && !now.isBefore(requireNonNull(limits.replyDue()))
                ? limits.silence()
                : null;
    }

    private TransitDossier dossier(UUID request) {
        return file.transits().stream()
                .filter(known -> request.equals(known.requestId()))
                .findFirst()
                .orElse(TransitDossier.NONE);
    }
}
