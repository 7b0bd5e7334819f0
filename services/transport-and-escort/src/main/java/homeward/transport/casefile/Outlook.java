package homeward.transport.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.transport.casefile.TransferView.Journey;
import homeward.transport.casefile.TransferView.JourneyStatus;
import homeward.transport.casefile.TransferView.Person;
import homeward.transport.transfer.rules.FamilyUnity;
import homeward.transport.transfer.rules.FitToTravelWhenEscorted;
import homeward.transport.transfer.rules.LiveConsentAtDeparture;
import homeward.transport.transfer.rules.NoDepartureUnderProtectionConcern;
import homeward.transport.transfer.rules.NoticeBeforeDeparture;
import homeward.transport.transfer.rules.TravelDocumentValidThroughArrival;

/**
 * What stands against the next departure of an itinerary, by the names the rules have in errors. The deciding code
 * decides; this tells a desk beforehand.
 *
 * @param ready whether nothing is missing as far as this read model knows
 */
public record Outlook(UUID itineraryId, int nextLeg, boolean ready, List<Missing> missing) {

    /** @param personId null where it concerns the whole party */
    public record Missing(String rule, @Nullable PersonId personId) {}

    static List<Outlook> of(TransferView view, Instant now) {
        return view.itineraries().stream()
                .filter(Outlook::mayDepart)
                .map(journey -> of(view, journey, now))
                .toList();
    }

    private static boolean mayDepart(Journey journey) {
        return switch (journey.status()) {
            case PROPOSED, NOTIFIED, UNDER_WAY -> true;
            case ARRIVED, HANDED_OVER, FAILED -> false;
        };
    }

    private static Outlook of(TransferView view, Journey journey, Instant now) {
        int next = (int) journey.legs().stream()
                        .filter(stage -> stage.departedAt() != null)
                        .count()
                + 1;
        List<Missing> missing = new ArrayList<>();
        view.persons().stream()
                .filter(person -> journey.travellers().contains(person.personId()))
                .forEach(person -> missing(person, journey, now)
                        .forEach(rule -> missing.add(new Missing(rule, person.personId()))));
        if (journey.status() == JourneyStatus.PROPOSED) {
            missing.add(new Missing(NoticeBeforeDeparture.NAME, null));
        }
        return new Outlook(journey.itineraryId(), next, missing.isEmpty(), List.copyOf(missing));
    }

    private static List<String> missing(Person person, Journey journey, Instant now) {
        Instant planned = journey.legs().getLast().planned().arrives();
        Instant handover = planned.isAfter(now) ? planned : now;
        List<String> rules = new ArrayList<>();
        if (!person.openConcerns().isEmpty()) {
            rules.add(NoDepartureUnderProtectionConcern.NAME);
        }
        if (person.minor()
                && !person.mayTravelApart()
                && person.accompaniedBy() != null
                && !journey.travellers().contains(person.accompaniedBy())) {
            rules.add(FamilyUnity.NAME);
        }
        if (person.consentEnds() == null) {
            rules.add(person.consentLost() == null ? LiveConsentAtDeparture.NOT_LEARNED : LiveConsentAtDeparture.NAME);
        } else if (!handover.isBefore(person.consentEnds())) {
            rules.add(LiveConsentAtDeparture.NAME);
        }
        if (person.documents().isEmpty()) {
            rules.add(TravelDocumentValidThroughArrival.NOT_LEARNED);
        } else if (person.documents().stream()
                .noneMatch(document ->
                        !TravelDocumentValidThroughArrival.lastDay(handover).isAfter(document.validUntil()))) {
            rules.add(TravelDocumentValidThroughArrival.NAME);
        }
        boolean unfit = person.examinedAt() != null && person.fitUntil() == null;
        boolean uncertified = person.fitUntil() == null || !now.isBefore(person.fitUntil());
        if (unfit || (journey.escorted() && uncertified)) {
            rules.add(FitToTravelWhenEscorted.NAME);
        }
        return rules;
    }
}
