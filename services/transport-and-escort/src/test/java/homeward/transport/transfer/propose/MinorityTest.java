package homeward.transport.transfer.propose;

import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.adult;
import static homeward.transport.transfer.Given.assessed;
import static homeward.transport.transfer.Given.consent;
import static homeward.transport.transfer.Given.depart;
import static homeward.transport.transfer.Given.document;
import static homeward.transport.transfer.Given.fit;
import static homeward.transport.transfer.Given.legs;
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.planned;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.request.Majority;
import homeward.events.request.Transferee.FamilyRole;
import homeward.events.transport.TransferEvent.Departed;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.TransferCommand.ProposeItinerary;

/** Minority follows from the date of birth on the day of travel, 10 March 2026. */
class MinorityTest {

    private static final ProposeItinerary ALONE = new ProposeItinerary(CASE, ITINERARY, Set.of(CHILD), legs(), true);

    @Test
    void whoComesOfAgeOnTheDayOfTravelTravelsAsAnAdult() {
        Given.transfer().given(family("2026-03-10")).when(ALONE).thenTypes(ItineraryProposed.class);
    }

    @Test
    void whoComesOfAgeOnTheDayAfterTravelTravelsAsAChild() {
        Given.transfer().given(family("2026-03-11")).when(ALONE).refused(Kind.RULE, "family-unity");
    }

    @Test
    void whoseDateOfBirthIsUnknownTravelsAsAChild() {
        Given.transfer().given(family(null)).when(ALONE).refused(Kind.RULE, "family-unity");
    }

    @Test
    void I17_theDayOfDepartureCountsAndNotThePlannedOne() {
        Given.transfer()
                .given(family("2026-03-10"), consent(CHILD), document(CHILD), fit(CHILD), assessed(CHILD))
                .given(planned(CHILD))
                .at(DEPARTS)
                .when(depart(1))
                .thenTypes(Departed.class);
        Given.transfer()
                .given(family("2026-03-11"), consent(CHILD), document(CHILD), fit(CHILD), assessed(CHILD))
                .given(planned(CHILD))
                .at(DEPARTS)
                .when(depart(1))
                .refused(Kind.RULE, "family-unity");
    }

    @Test
    void whoseAgeTheActingStateCannotReadAnyMoreTravelsAsAChild() {
        Given.transfer().withoutKeys().given(family("2026-03-10")).when(ALONE).refused(Kind.RULE, "family-unity");
    }

    private static TransferOpened family(@Nullable String comesOfAge) {
        LocalDate day = comesOfAge == null ? null : LocalDate.parse(comesOfAge);
        return opened(adult(PARENT, FamilyRole.PRINCIPAL), Given.minor(CHILD, PARENT, new Majority(day, day)));
    }
}
