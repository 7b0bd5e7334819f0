package homeward.console.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.console.forms.Days;
import homeward.console.ledger.PartnerReport.Exchange;
import homeward.console.ledger.PartnerReport.Result;
import homeward.console.ledger.PartnerReport.Use;
import homeward.console.ledger.PersonReport.Dealing;
import homeward.console.shell.LocalIssuer;
import homeward.console.shell.Shell;
import homeward.console.shell.Signed;
import homeward.console.words.Speech;
import homeward.console.words.States;

@QuarkusTest
@WithTestResource(LocalIssuer.class)
class LedgerPagesTest {

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final Instant NOW = Instant.parse("2026-05-26T08:42:00Z");
    private static final Days ALL = Days.of("2026-05-01", null, States.zone("NLD"));

    @Test
    void aPersonsLedgerSaysWhoDidWhatWithWhichDataAndWhy() {
        assertThat(person(Locale.ENGLISH))
                .contains(
                        "Data sent",
                        "Netherlands → Russia",
                        "personal details",
                        "working on the case",
                        "an authority, n-1",
                        "Data withheld",
                        "from=2026-05-01&amp;cursor=more")
                .doesNotContain("style=");
        assertThat(person(RUSSIAN)).contains("Данные отправлены", "работа с делом", "личные данные");
    }

    @Test
    void useAndResultsWithAPartner() {
        var report = new PartnerReport(
                "RUS",
                List.of(new Exchange("details", 3, 2)),
                List.of(),
                List.of(new Use("case-file", "an authority", 5, 2, 1)),
                1,
                4,
                0,
                List.of(new Result("HandoverCompleted", 6)));

        assertThat(partner(Locale.ENGLISH, "RUS", report, null))
                .contains("Received from: Russia", "personal details", "working on the case", "Handed over")
                .doesNotContain("style=", "value=\"NLD\"");
        assertThat(partner(RUSSIAN, "", null, null))
                .contains("Государство-партнёр")
                .doesNotContain("Получено от");
    }

    @Test
    void unusualReadingIsNamedWithItsReason() {
        var report = new UnusualReport(
                40,
                6,
                20,
                120,
                List.of(new UnusualReport.Unusual(
                        "OFF_HOURS", LocalDate.of(2026, 5, 24), "n-1", "an authority", 3, 2, 1, NOW, NOW)));
        Shell shell = shell(Locale.ENGLISH);

        assertThat(UnusualResource.Templates.unusual(shell, new UnusualView(ALL, report))
                        .setLocale(Locale.ENGLISH)
                        .render())
                .contains("Outside hours or working days", "Of 120 readings", "Sun 24 May", "n-1")
                .doesNotContain("style=");
    }

    @Test
    void theLastDayIsIncluded() {
        Days days = Days.of("2026-05-01", "2026-05-02", States.zone("NLD"));

        assertThat(days.begins()).isEqualTo(Instant.parse("2026-04-30T22:00:00Z"));
        assertThat(days.ends()).isEqualTo(Instant.parse("2026-05-02T22:00:00Z"));
        assertThat(Days.of("yesterday", "", States.zone("NLD"))).isEqualTo(new Days("", "", null, null));
    }

    private static String person(Locale language) {
        var report = new PersonReport(
                "3f0c5d5c-7a0f-4f0a-9c3f-000000000002",
                "3f0c5d5c-7a0f-4f0a-9c3f-000000000001",
                List.of(
                        dealing("DataDisclosed", "NLD", List.of("RUS"), null),
                        dealing("DataRead", null, List.of(), "case-file"),
                        dealing("DataWithheld", null, List.of(), null)),
                "more");
        Shell shell = shell(language);
        return PersonResource.Templates.person(shell, PersonResource.view(report, ALL, shell.say()))
                .setLocale(language)
                .render();
    }

    private static Dealing dealing(String kind, @Nullable String from, List<String> to, @Nullable String purpose) {
        return new Dealing(
                kind, NOW, "request", "NLD", "an authority", "n-1", List.of("details"), from, to, purpose, null, null);
    }

    private static String partner(
            Locale language, String chosen, @Nullable PartnerReport report, @Nullable String fault) {
        Shell shell = shell(language);
        PartnerView view = PartnerResource.view(chosen, "NLD", ALL, report, fault, shell.say());
        return PartnerResource.Templates.partner(shell, view)
                .setLocale(language)
                .render();
    }

    private static Shell shell(Locale language) {
        return new Shell(
                new Speech(language, States.zone("NLD"), NOW),
                new Signed("NLD", List.of("auditor"), "a", "a-1"),
                null,
                "/audit",
                null,
                false,
                false);
    }
}
