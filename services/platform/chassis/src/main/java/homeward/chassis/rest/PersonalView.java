package homeward.chassis.rest;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import homeward.events.Personal;

/**
 * The JSON form of personal data in answers: {@code {"person", "value"}} if it was opened, {@code {"person", "erased":
 * true}} if the reader's state holds no key, {@code {"person", "sealed": true}} if it was not requested. Requests
 * contain plain values.
 */
@SuppressWarnings("rawtypes") // Jackson registers by raw class
final class PersonalView extends StdSerializer<Personal> {

    private static final long serialVersionUID = 1L;

    private PersonalView() {
        super(Personal.class);
    }

    static SimpleModule module() {
        return new SimpleModule("personal-view").addSerializer(Personal.class, new PersonalView());
    }

    @Override
    public void serialize(Personal personal, JsonGenerator gen, SerializerProvider provider) throws IOException {
        gen.writeStartObject(personal);
        gen.writeStringField("person", personal.person().toString());
        switch (personal) {
            case Personal.Present present -> provider.defaultSerializeField("value", present.value(), gen);
            case Personal.Erased ignored -> gen.writeBooleanField("erased", true);
            case Personal.Sealed ignored -> gen.writeBooleanField("sealed", true);
        }
        gen.writeEndObject();
    }
}
