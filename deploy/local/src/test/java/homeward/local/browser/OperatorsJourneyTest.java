package homeward.local.browser;

import static homeward.local.browser.OpenedCases.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import homeward.local.running.SharedRun;

/** An operator looks after the processes at the management port of the console, where whoever belongs to a state is nobody. */
@ExtendWith({SharedRun.class, InABrowser.class})
class OperatorsJourneyTest {

    private static final String OPERATES = "operator";
    private static final String ADMINISTERS = "nld-administrator";

    private static final String HEALTH = "section[aria-labelledby=health]";
    private static final String LAGS = "section[aria-labelledby=lags]";
    private static final String CLOCK = "section[aria-labelledby=clock]";
    private static final String BUILD = "tr:has(.hw-mono:text-is('recipients')) td[data-label='Build in use']";

    private final VisitedConsole console;

    OperatorsJourneyTest(VisitedConsole console) {
        this.console = console;
    }

    /** No gateway runs here, which is said and hides nothing of the others. */
    @Test
    void anOperatorSeesHowThePlatformIsAndHasAReadModelRebuilt() {
        try (Visitor operator = console.visitorOfManagement(true)) {
            operator.open("/operators").fine("operators-sign-in");
            assertThat(operator.text("#main")).doesNotContain("request", "gateway");

            operator.signInToOperateAs(OPERATES);
            Awaitility.await()
                    .pollInSameThread()
                    .atMost(PATIENCE)
                    .until(() -> operator.open("/operators").text(HEALTH).contains("7 of 8 are well"));
            operator.fine("operators");
            assertThat(operator.text("[role=alert]")).contains("gateway (no answer)");
            assertThat(operator.text(HEALTH)).contains("transport and escort", "live feed", "does not answer");
            assertThat(operator.text(LAGS)).contains("runs", "up to position", "records behind", "only reads");
            assertThat(operator.text(CLOCK)).contains("UTC", "./homeward clock").doesNotContain("do not agree");

            int before = build(operator);
            operator.click("button[aria-label='Rebuild: recipients, request']");
            assertThat(operator.text("[role=status]")).contains("request", "the rebuild has begun");
            operator.fine("operators-rebuild");
            Awaitility.await().pollInSameThread().atMost(PATIENCE).until(() -> {
                operator.click("a:text-is('Look again')");
                return build(operator) > before;
            });

            operator.inRussianAndDark().fine("operators-ru-dark");
            assertThat(operator.text("h1")).isEqualTo("Работа платформы");
            assertThat(operator.text(LAGS)).contains("отстаёт на записей", "только читает");

            operator.click("button:text-is('Выйти')").open("/operators").fine("operators-signed-out-ru-dark");
            assertThat(operator.page()
                            .locator("main a[href='/operators/sign-in']")
                            .isVisible())
                    .isTrue();
        }
    }

    /** One browser sends the cookies of both ports to both. */
    @Test
    void whoeverBelongsToAStateIsNotLetIn() {
        try (Visitor administrator = console.visitor(true).signInAs(ADMINISTERS)) {
            administrator.open("/administration").fine("administration");
            administrator.page().navigate(console.management() + "/operators");
            assertThat(administrator.text("#main"))
                    .contains("Sign in as operator")
                    .doesNotContain("request");
            assertThat(administrator.page().locator("footer").count()).isZero();
        }
        try (Visitor administrator = console.visitorOfManagement(true).prefers("ru", "light")) {
            administrator.signInToOperateAs(ADMINISTERS).fine("operators-refused-ru");
            assertThat(administrator.text("h1")).isEqualTo("Это вход не оператора");
            administrator.click("main a[href='/operators']");
            assertThat(administrator
                            .page()
                            .locator("main a[href='/operators/sign-in']")
                            .isVisible())
                    .as("there is no session of theirs")
                    .isTrue();
        }
        try (Visitor operator = console.visitorOfManagement(true).signInToOperateAs(OPERATES)) {
            operator.page().navigate(console.address() + "/administration");
            assertThat(operator.page().url())
                    .as("the pages of a state ask for a sign-in of their own")
                    .contains("/authorize?");
        }
    }

    /** Of the read model that is rebuilt. */
    private static int build(Visitor operator) {
        return Integer.parseInt(operator.text(BUILD).split(" ", 2)[0].strip());
    }
}
