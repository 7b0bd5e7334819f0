package homeward.chassis.rest;

import java.io.IOException;
import java.util.Optional;

import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import org.jspecify.annotations.Nullable;

import homeward.chassis.text.Texts;

/**
 * Checks every text of a body while it is read. A text that may be longer than {@value Lengths#LINE} characters may
 * have several lines; every other one is a single line, and none that a spreadsheet would take for a formula.
 */
final class CheckedText extends StringDeserializer implements ContextualDeserializer {

    private static final long serialVersionUID = 1L;

    private final boolean oneLine;

    private CheckedText(boolean oneLine) {
        this.oneLine = oneLine;
    }

    static SimpleModule module() {
        return new SimpleModule("checked-text").addDeserializer(String.class, new CheckedText(true));
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        if (property == null || !property.getType().hasRawClass(String.class)) {
            return new CheckedText(true);
        }
        Size size = property.getAnnotation(Size.class);
        return new CheckedText(size == null || size.max() <= Lengths.LINE);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        Optional<String> fault = oneLine ? faultInLine(text) : Texts.faultInLines(text);
        if (fault.isPresent()) {
            throw new Refused(parser, fault.get());
        }
        return text;
    }

    private static Optional<String> faultInLine(String text) {
        return Texts.faultInLine(text)
                .or(() -> Texts.isFormula(text)
                        ? Optional.of("must not begin with = + - or @: a spreadsheet would take it for a formula")
                        : Optional.empty());
    }

    /** A text that may not be stored; the message does not repeat it. */
    static final class Refused extends JsonMappingException {

        private static final long serialVersionUID = 1L;

        Refused(JsonParser parser, String fault) {
            super(parser, fault);
        }
    }
}
