package homeward.console.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import homeward.console.cases.CaseFile;
import homeward.console.cases.RequestDesk;
import homeward.console.dossier.Persons;
import homeward.console.words.Speech;
import homeward.console.words.States;

class BothSidesTest {

    private static final Speech SAY =
            new Speech(Locale.ENGLISH, States.zone("NLD"), Instant.parse("2026-05-26T08:42:00Z"));

    @Test
    void whatThePartnerWasNotToldIsMarked() {
        List<Beside> both = both(true);

        assertThat(both)
                .filteredOn(one -> one.what().equals("Protection"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.own().text()).isEqualTo("Concern open: Person 1");
                    assertThat(one.partner().text()).isEmpty();
                    assertThat(one.kept()).isTrue();
                });
    }

    @Test
    void whatBothWereShownStandsWithItsRule() {
        assertThat(both(true))
                .filteredOn(one -> one.what().equals("Limit to reply"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.own()).isEqualTo(one.partner());
                    assertThat(one.own().basis()).isEqualTo(Cases.RULE);
                    assertThat(one.own().text()).contains("28 May 24:00");
                    assertThat(one.kept()).isFalse();
                });
    }

    @Test
    void aLimitOfEachPersonIsSaidForEach() {
        List<RequestDesk.Limit> limits = List.of(
                transfer(Cases.PERSON, Cases.DUE), transfer("another person", Cases.DUE.plusSeconds(86_400)));
        CaseFile<RequestDesk> file = Cases.limited(limits);
        var side = new BothSides.Side(file, null);

        assertThat(new BothSides(new Persons(file.application(), SAY), SAY).of(side, side))
                .filteredOn(one -> one.what().equals("Window to transfer"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.own().text()).contains("28 May 24:00, Russia: Person 1; ", "29 May 24:00");
                    assertThat(one.own().basis()).isEqualTo(Cases.RULE);
                });
    }

    private static RequestDesk.Limit transfer(String person, Instant due) {
        return new RequestDesk.Limit("TRANSFER", person, "RUNNING", due, "CONSENT_EXPIRES", Cases.RULE);
    }

    @Test
    void whatADepartureLacksIsToldToEachAsItsDeskTellsIt() {
        assertThat(both(true))
                .filteredOn(one -> one.what().equals("May depart"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.own().text()).isEqualTo("Waits for: Notice of the transfer, Suspension lifted");
                    assertThat(one.partner().text()).isEqualTo("Waits for: Notice of the transfer");
                });
    }

    @Test
    void whatNeitherHasIsLeftOut() {
        assertThat(both(false)).extracting(Beside::what).doesNotContain("Protection", "End of the case");
    }

    private static List<Beside> both(boolean concern) {
        var own = new BothSides.Side(Cases.file(concern), Cases.waiting("no-departure-while-suspended"));
        var partner = new BothSides.Side(Cases.file(false), Cases.waiting(null));
        return new BothSides(new Persons(own.request().application(), SAY), SAY).of(own, partner);
    }
}
