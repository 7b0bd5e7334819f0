package homeward.feed.showing;

import static homeward.feed.showing.Samples.OWN;
import static homeward.feed.showing.Samples.PARTNER;
import static homeward.feed.showing.Samples.SIDES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import homeward.events.Role;
import homeward.events.StateCode;
import homeward.events.codec.EventType;
import homeward.feed.cases.Facts;
import homeward.feed.showing.Viewer.View;

class ShowingTest {

    private static final StateCode TRANSIT = new StateCode("TUR");
    private static final StateCode OTHER_TRANSIT = new StateCode("AZE");
    /** Between the authorities, and those who watch over them. */
    private static final Set<String> CORRESPONDENCE =
            Set.of("MessageSent", "MessageDelivered", "MessageRetrieved", "AnswerFellDue");

    private static final Frames FRAMES = new Frames(Texts.read());

    @Test
    void bothSidesAreShownTheSame() {
        for (EventType type : Samples.types()) {
            Happened happened = Samples.of(type);
            for (String role : Role.ALL) {
                Optional<View> own = Showing.of(happened, new Viewer(OWN, Set.of(role)));
                Optional<View> partner = Showing.of(happened, new Viewer(PARTNER, Set.of(role)));

                assertThat(own).as("%s to %s", type.name(), role).isEqualTo(partner);
            }
        }
    }

    @Test
    void theCourseOfACaseIsShownToEveryRoleThatReadsCaseFiles() {
        for (EventType type : Samples.types()) {
            if (CORRESPONDENCE.contains(type.name())) {
                continue;
            }
            for (String role : Role.ALL) {
                boolean ofLedger = type.streamType() == null && !type.name().equals("PersonDataErased");
                boolean expected = role.equals(Role.AUDITOR) || (!ofLedger && !role.equals(Role.ADMINISTRATOR));

                assertThat(Showing.of(Samples.of(type), new Viewer(OWN, Set.of(role))))
                        .as("%s to %s", type.name(), role)
                        .matches(view -> view.isPresent() == expected);
            }
        }
    }

    @Test
    void whatTheAuthoritiesWriteToEachOtherIsShownToThem() {
        EventType sent = type("MessageSent");

        assertThat(Showing.of(Samples.of(sent), new Viewer(PARTNER, Set.of(Role.REQUESTED_OFFICER))))
                .isPresent();
        assertThat(Showing.of(Samples.of(sent), new Viewer(PARTNER, Set.of(Role.MONITOR))))
                .isPresent();
        assertThat(Showing.of(Samples.of(sent), new Viewer(PARTNER, Set.of(Role.ESCORT_LEADER))))
                .isEmpty();
    }

    @Test
    void personalDataIsNeverThereSealedOrNot() {
        for (EventType type : Samples.types()) {
            for (View view : views()) {
                for (Language language : Language.values()) {
                    String json = FRAMES.json(Samples.of(type), view, language);

                    assertThat(json)
                            .as("%s for %s", type.name(), view)
                            .doesNotContain("ciphertext", "keyId", "\n", "\r");
                }
            }
        }
    }

    @Test
    void aStateThatIsNoPartyIsShownNothing() {
        for (EventType type : Samples.types()) {
            assertThat(Showing.of(Samples.of(type), new Viewer(new StateCode("NLD"), Set.copyOf(Role.ALL))))
                    .isEmpty();
        }
    }

    @Test
    void aTransitStateIsShownOnlyWhatHappensOnTheWayThroughIt() {
        Set<String> shown = new TreeSet<>();
        Set<StateCode> parties = Set.of(OWN, PARTNER, TRANSIT, OTHER_TRANSIT);
        for (EventType type : Samples.types()) {
            Happened asked =
                    Samples.happened(type, Samples.event(type), parties, new Facts(SIDES, Set.of(), Set.of(TRANSIT)));

            Showing.of(asked, new Viewer(TRANSIT, Set.of(Role.MONITOR))).ifPresent(view -> {
                assertThat(view).isEqualTo(View.TRANSIT);
                shown.add(type.name());
            });
            assertThat(Showing.of(asked, new Viewer(OTHER_TRANSIT, Set.of(Role.MONITOR))))
                    .as("%s, on another way", type.name())
                    .isEmpty();
        }

        assertThat(shown)
                .contains("Departed", "Arrived", "ItineraryProposed", "TakenBack")
                .doesNotContain("TransitRequested", "TransferSuspended", "HandoverCompleted", "ApplicationSubmitted");
    }

    @Test
    void aTransitStateIsToldNeitherStreamNorAuthority() {
        EventType departed = type("Departed");

        assertThat(FRAMES.json(Samples.of(departed), View.TRANSIT, Language.ENGLISH))
                .contains("\"departedAt\"")
                .doesNotContain("\"stream\"", "\"sequence\"", "\"authority\"", "\"causation\"");
    }

    @Test
    void aTransitStateLearnsOfNoOtherByThePairThatItAsksFor() {
        Set<StateCode> parties = Set.of(OWN, PARTNER, TRANSIT, OTHER_TRANSIT);
        EventType type = type("Departed");
        Happened departed = Samples.happened(
                type, Samples.event(type), parties, new Facts(SIDES, Set.of(), Set.of(TRANSIT, OTHER_TRANSIT)));

        assertThat(Showing.parties(departed, new Viewer(TRANSIT, Set.of(Role.MONITOR))))
                .containsExactlyInAnyOrder(OWN, PARTNER, TRANSIT);
        assertThat(Showing.parties(departed, new Viewer(OWN, Set.of(Role.MONITOR))))
                .isEqualTo(parties);
    }

    @Test
    void whileTheSidesAreNotKnownNobodyIsShownAnything() {
        for (EventType type : Samples.types()) {
            Happened unknown = Samples.happened(
                    type,
                    Samples.event(type),
                    Set.of(OWN, PARTNER, TRANSIT),
                    new Facts(Set.of(), Set.of(), Set.of(TRANSIT)));
            for (StateCode state : List.of(OWN, PARTNER, TRANSIT)) {
                assertThat(Showing.of(unknown, new Viewer(state, Set.copyOf(Role.ALL))))
                        .isEmpty();
            }
        }
    }

    private static EventType type(String name) {
        return Samples.types().stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<View> views() {
        return Stream.concat(Role.ALL.stream().map(role -> new View(Set.of(role), false)), Stream.of(View.TRANSIT))
                .toList();
    }
}
