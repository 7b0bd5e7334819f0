package homeward.chassis.rest;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;

/**
 * Instants, dates and durations are ISO 8601 strings of the years 1 to 9999; no other form is accepted. Instants are cut
 * to milliseconds, as the platform's clock and all stored moments are.
 */
final class TimesAsText {

    private static final Duration LONGEST = Duration.ofDays(36_525);

    private TimesAsText() {}

    static SimpleModule module() {
        return new SimpleModule("times-as-text")
                .addDeserializer(Instant.class, new Text<>(Instant.class, TimesAsText::moment, Times::inRange))
                .addDeserializer(LocalDate.class, new Text<>(LocalDate.class, LocalDate::parse, Times::inRange))
                .addDeserializer(
                        Duration.class,
                        new Text<>(
                                Duration.class,
                                Duration::parse,
                                period -> period.abs().compareTo(LONGEST) <= 0));
    }

    private static Instant moment(String text) {
        return Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
    }

    private static final class Text<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1;

        private final Class<T> type;
        private final transient Function<String, T> parse;
        private final transient Predicate<T> inRange;

        Text(Class<T> type, Function<String, T> parse, Predicate<T> inRange) {
            super(type);
            this.type = type;
            this.parse = parse;
            this.inRange = inRange;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(type, "not a text");
            }
            try {
                T value = parse.apply(parser.getText());
                return inRange.test(value) ? value : context.reportInputMismatch(type, "out of range");
            } catch (DateTimeException | ArithmeticException unreadable) {
                return context.reportInputMismatch(type, "not ISO 8601");
            }
        }
    }
}
