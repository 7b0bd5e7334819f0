package homeward.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.qute.i18n.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.console.cases.Basis;
import homeward.console.cases.Money;

/** Persian has what every page has, and the page of a case; the rest is borrowed. */
class PersianTest {

    private static final Map<String, Class<?>> BUNDLES = Map.of(
            "msg", Words.class,
            "form", FormWords.class,
            "audit", AuditWords.class,
            "officer", OfficerWords.class,
            "page", PageWords.class,
            "route", RouteWords.class,
            "access", AccessWords.class,
            "figures", FiguresWords.class,
            "admin", AdminWords.class);
    private static final Pattern TEXT =
            Pattern.compile("(?<bundle>" + String.join("|", BUNDLES.keySet()) + "):(?<name>\\w+)");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "layout",
                "DossierResource/dossier",
                "OlderResource/older",
                "Failures/failure",
                "KeptPages/kept",
                "SessionResource/signedOut",
                "SessionResource/signInFailed",
                "tags/pair",
                "tags/law",
                "tags/casePersons",
                "tags/caseEvidence",
                "tags/caseDocuments",
                "tags/caseItinerary",
                "tags/caseAssistance",
                "tags/caseClocks",
                "tags/caseOutlooks"
            })
    void thePageBorrowsNoText(String template) throws IOException {
        Matcher text = TEXT.matcher(read("/templates/" + template + ".html"));
        while (text.find()) {
            assertThat(BorrowedTexts.names(text.group("bundle"), "fa")).contains(text.group("name"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role",
                "station",
                "due",
                "kind",
                "procedure",
                "treaty",
                "family",
                "sex",
                "identification",
                "reply",
                "reason",
                "documentstatus",
                "traveldocument",
                "evidence",
                "effect",
                "limit",
                "limitstatus",
                "follows",
                "journey",
                "end",
                "ground",
                "message",
                "offer",
                "offerwhy",
                "notyet",
                "voluntaryway",
                "document",
                "person",
                "assistance",
                "stage.reintegration",
                "newevents",
                "failure",
                "failurewhy",
                "condition",
                "event"
            })
    void thePageOfACaseBorrowsNoWord(String kind) {
        assertThat(Codes.known(kind))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(Codes.bundle(Languages.PERSIAN).containsKey(kind + "." + code))
                        .as(kind + "." + code)
                        .isTrue());
    }

    @Test
    void everyBundleIsBorrowedFrom() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "messages"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith("_ru.properties"))
                            .map(file -> file.replace("_ru.properties", "")))
                    .containsExactlyInAnyOrderElementsOf(BUNDLES.keySet());
        }
        assertThat(Arrays.stream(BorrowedTexts.class.getDeclaredMethods())
                        .filter(method -> method.getName().equals("borrow"))
                        .flatMap(method -> Arrays.stream(method.getParameterTypes())))
                .containsAll(BUNDLES.values());
    }

    @Test
    void thereIsNoWordThatEnglishHasNot() {
        assertThat(Codes.bundle(Locale.ENGLISH).keySet())
                .containsAll(Codes.bundle(Languages.PERSIAN).keySet());
    }

    @Test
    void textsHaveTheSamePlaces() {
        BUNDLES.forEach((name, bundle) -> {
            Map<String, String> english = Arrays.stream(bundle.getMethods())
                    .filter(method -> method.isAnnotationPresent(Message.class))
                    .collect(Collectors.toMap(
                            Method::getName,
                            method -> method.getAnnotation(Message.class).value()));
            Properties persian = BorrowedTexts.texts(name, "fa");
            assertThat(persian.stringPropertyNames())
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(places(persian.getProperty(text)))
                            .as(text)
                            .isEqualTo(places(english.getOrDefault(text, "{none}"))));
        });
    }

    @Test
    void datesAndCitationsKeepTheirOwnOrder() {
        var say = new Speech(Languages.PERSIAN, States.zone("NLD"), Instant.parse("2026-05-26T08:42:00Z"));

        assertThat(say.moment(Instant.parse("2026-05-26T14:05:00Z")))
                .startsWith("\u2068")
                .endsWith("\u2069")
                .contains("26", "16:05");
        assertThat(say.article(new Basis("EU-RUS-2006", 1, "replyLimit", "11(2)", true, null)))
                .isEqualTo("مادهٔ \u206611(2)\u2069");
        assertThat(say.size(2_400_000)).startsWith("2.4 ");
        assertThat(say.money(new Money(120_050, "EUR"))).contains("200").doesNotContainPattern("[۰-۹٠-٩]");
        assertThat(say.number(1_234_567)).contains("567").doesNotContainPattern("[۰-۹٠-٩]");
        assertThat(say.count("day", 1)).isEqualTo("1 روز");
        assertThat(say.apart("")).isEmpty();
        assertThat(new Speech(Locale.ENGLISH, States.zone("NLD"), say.now()).apart("name"))
                .isEqualTo("name");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static String read(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(PersianTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
