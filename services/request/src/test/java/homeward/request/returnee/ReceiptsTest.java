package homeward.request.returnee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.events.StateCode;
import homeward.request.returnee.ReturneeView.Data;
import homeward.request.returnee.ReturneeView.Receipt;

class ReceiptsTest {

    private static final StateCode RUS = new StateCode("RUS");
    private static final StateCode AUT = new StateCode("AUT");
    private static final Instant FIRST = Instant.parse("2026-03-10T12:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-12T12:00:00Z");

    private final Receipts receipts = new Receipts(Set.of(RUS, AUT));

    @Test
    void eachKindOfDataIsToldOnceForEachRecipientWithItsLastDay() {
        receipts.add("request", sent(LATER, RUS, "details"));
        receipts.add("request", sent(FIRST, RUS, "details", "explanation"));
        receipts.add("identification", sent(FIRST, AUT, "details", "number"));

        assertThat(receipts.all(ReceiptsTest::day))
                .containsExactly(
                        new Receipt(RUS, Data.IDENTITY, LocalDate.parse("2026-03-12")),
                        new Receipt(AUT, Data.EVIDENCE, LocalDate.parse("2026-03-10")),
                        new Receipt(AUT, Data.DOCUMENT, LocalDate.parse("2026-03-10")),
                        new Receipt(RUS, Data.EXPLANATIONS, LocalDate.parse("2026-03-10")));
    }

    @Test
    void I21_whatTellsOfHealthDangerChildrenEscortsOrAssistanceIsNotTold() {
        receipts.add(
                "request",
                sent(
                        FIRST,
                        RUS,
                        "circumstances",
                        "finding",
                        "reasons",
                        "recipient",
                        "account",
                        "objectives",
                        "declaration",
                        "grounds",
                        "decision",
                        "something new"));

        assertThat(receipts.all(ReceiptsTest::day)).isEmpty();
    }

    @Test
    void I21_aStateOfTransitIsNotTold() {
        receipts.add(
                "transport-and-escort",
                new SentData(List.of(), List.of("details"), List.of(RUS, new StateCode("TUR")), FIRST));

        assertThat(receipts.all(ReceiptsTest::day)).extracting(Receipt::state).containsExactly(RUS);
    }

    @Test
    void aFileIsPartOfItsLetter() {
        receipts.add("request", sent(FIRST, RUS, "attachments"));
        receipts.add("request", sent(LATER, RUS, "text"));

        assertThat(receipts.all(ReceiptsTest::day))
                .containsExactly(new Receipt(RUS, Data.LETTERS, LocalDate.parse("2026-03-12")));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static SentData sent(Instant at, StateCode to, String... fields) {
        return new SentData(List.of(), List.of(fields), List.of(to), at);
    }
}
