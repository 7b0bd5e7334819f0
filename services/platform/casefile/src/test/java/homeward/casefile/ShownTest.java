package homeward.casefile;

import static homeward.casefile.testing.Family.CHILD;
import static homeward.casefile.testing.Family.PARENT;
import static homeward.casefile.testing.Family.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.casefile.disclosure.Onlooker;
import homeward.casefile.disclosure.Reader;
import homeward.casefile.summary.ApplicationSummary;
import homeward.casefile.summary.ApplicationSummary.Answer;
import homeward.casefile.summary.ApplicationSummary.Applicant;
import homeward.casefile.summary.ApplicationSummary.Reply;
import homeward.casefile.summary.Summaries;
import homeward.chassis.deciding.Openings;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Role;
import homeward.events.request.PersonalDetails;
import homeward.events.request.SpecialCircumstances;
import homeward.events.request.Transferee.Category;
import homeward.events.request.Transferee.FamilyRole;
import homeward.testkit.SectionSpec;

class ShownTest {

    private static final Personal<String> EXPLANATION = sealed("explanation");
    private static final Applicant APPLICANT = new Applicant(
            PARENT,
            Category.OWN_NATIONAL,
            FamilyRole.PRINCIPAL,
            false,
            null,
            new Answer(Reply.REFUSED, null, Set.of(), Set.of(), null, EXPLANATION),
            ShownTest.<PersonalDetails>sealed("details"),
            ShownTest.<SpecialCircumstances>sealed("circumstances"),
            List.of());

    private static <T> Personal<T> sealed(String field) {
        return new Personal.Sealed<>(PARENT, "key", "AAAA", "event#/" + field);
    }

    /** Opens everything it is asked for, as nothing. */
    private static final Openings EVERYTHING = new Openings() {
        @Override
        public <T> Personal<T> open(Personal<T> value, Class<T> type) {
            return new Personal.Erased<>(value.person());
        }
    };

    private static Onlooker as(boolean requesting, String... roles) {
        return new Onlooker(Reader.of(requesting, List.of(roles)), requesting);
    }

    private static Onlooker escorting(PersonId person) {
        return new Onlooker(EnumSet.of(Reader.ESCORT), true, Set.of(person));
    }

    private static boolean opened(@Nullable Personal<?> part) {
        return part instanceof Personal.Erased<?>;
    }

    @Test
    void eachPartIsOpenedForItsOwnReaders() {
        Applicant escort = Shown.of(APPLICANT, as(true, Role.ESCORT_LEADER), EVERYTHING);
        assertThat(opened(escort.details())).isTrue();
        assertThat(opened(escort.circumstances())).isFalse();
        assertThat(opened(escort.answer().explanation())).isFalse();

        Applicant onDuty = Shown.of(APPLICANT, escorting(PARENT), EVERYTHING);
        assertThat(opened(onDuty.circumstances())).isTrue();
        Applicant onDutyForAnother = Shown.of(APPLICANT, escorting(CHILD), EVERYTHING);
        assertThat(opened(onDutyForAnother.details())).isTrue();
        assertThat(opened(onDutyForAnother.circumstances())).isFalse();

        Applicant officer = Shown.of(APPLICANT, as(false, Role.REQUESTED_OFFICER), EVERYTHING);
        assertThat(opened(officer.details())).isTrue();
        assertThat(opened(officer.circumstances())).isFalse();
        assertThat(opened(officer.answer().explanation())).isTrue();
    }

    @Test
    void nothingIsOpenedUnaskedOrForAnybodyElse() {
        assertThat(Shown.of(APPLICANT, as(true, Role.ESCORT_LEADER), null)).isEqualTo(APPLICANT);
        assertThat(Shown.of(APPLICANT, as(true, Role.AUDITOR), EVERYTHING)).isEqualTo(APPLICANT);
    }

    @Test
    void aTransitStateSeesTheStageAlone() {
        SectionSpec.of(Summaries.APPLICATION.section())
                .when(submitted())
                .thenIt(whole -> assertThat(Shown.of(whole, Onlooker.IN_TRANSIT, EVERYTHING))
                        .isEqualTo(new ApplicationSummary(whole.stage(), null, List.of(), List.of(), null, null)));
    }

    private record Unlisted(String text, List<String> texts) {}

    @Test
    void whatTheTableDoesNotListIsShownToNobody() {
        assertThat(Shown.of(
                        new Unlisted("text", List.of("text")), as(true, Role.ALL.toArray(String[]::new)), EVERYTHING))
                .extracting(Unlisted::text, Unlisted::texts)
                .containsExactly(null, List.of());
    }
}
