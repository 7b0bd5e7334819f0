package homeward.events.codec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import homeward.events.Audience;
import homeward.events.Padded;
import homeward.events.PersonId;
import homeward.events.Personal;

/**
 * JSON form of {@link Personal}: {@code {"person", "keyId", "ciphertext"}}, ciphertext in Base64. The associated data
 * is not written: it is derived from the event's id and the field, so a value copied elsewhere cannot be decrypted.
 */
@SuppressWarnings("rawtypes") // Jackson registers by raw class; the type argument is inside the ciphertext
final class PersonalJson {

    /** Reader attribute: the {@link UUID} of the event being read. */
    static final String EVENT_ID = "homeward.event-id";

    /** Writer attribute: the {@link Sealing.Order} if values are to be sealed. */
    static final String SEALING = "homeward.sealing";

    /** Written by {@link Upcasters} only, so that a value keeps its associated data if a step moves it. */
    static final String PLACE = "place";

    private PersonalJson() {}

    static SimpleModule module(ObjectMapper plain) {
        return new SimpleModule("personal")
                .addSerializer(Personal.class, new Writer(plain))
                .addDeserializer(Personal.class, new Reader());
    }

    static String binding(Object eventId, String place) {
        return eventId + "#" + place;
    }

    private static final class Writer extends StdSerializer<Personal> {
        private static final long serialVersionUID = 1L;

        private final transient ObjectMapper plain;

        Writer(ObjectMapper plain) {
            super(Personal.class);
            this.plain = plain;
        }

        @Override
        public void serialize(Personal personal, JsonGenerator gen, SerializerProvider provider) throws IOException {
            gen.writeStartObject(personal);
            // the index in a parent array is part of the path only from here on
            String place = gen.getOutputContext().getParent().pathAsPointer().toString();
            Sealing.Order order = (Sealing.Order) provider.getAttribute(SEALING);
            switch (personal) {
                case Personal.Sealed sealed -> {
                    checkBelongsHere(sealed, order, place, gen);
                    write(gen, sealed.person(), sealed.keyId(), sealed.ciphertext());
                }
                case Personal.Present present
                when order != null -> {
                    byte[] plaintext = plain.writeValueAsBytes(present.value());
                    Sealer.SealedBytes sealed = order.sealer()
                            .seal(
                                    present.person(),
                                    Audience.of(present.value().getClass()),
                                    present.value() instanceof Padded ? Padding.pad(plaintext) : plaintext,
                                    binding(order.eventId(), place).getBytes(StandardCharsets.UTF_8));
                    write(
                            gen,
                            present.person(),
                            sealed.keyId(),
                            Base64.getEncoder().encodeToString(sealed.ciphertext()));
                }
                case Personal.Present _ -> throw new NotSealed(gen, "personal data in plaintext is never stored");
                case Personal.Erased _ -> throw new NotSealed(gen, "erased personal data cannot be stored");
            }
            gen.writeEndObject();
        }

        private static void checkBelongsHere(
                Personal.Sealed sealed, Sealing.Order order, String place, JsonGenerator gen) throws NotSealed {
            String bound = sealed.boundTo();
            boolean belongs = order != null
                    ? bound.equals(binding(order.eventId(), place))
                    : bound.isEmpty() || bound.substring(bound.indexOf('#') + 1).equals(place);
            if (!belongs) {
                throw new NotSealed(gen, "sealed for another event or field; open and seal it again");
            }
        }

        private static void write(JsonGenerator gen, PersonId person, String keyId, String ciphertext)
                throws IOException {
            gen.writeStringField("person", person.toString());
            gen.writeStringField("keyId", keyId);
            gen.writeStringField("ciphertext", ciphertext);
        }
    }

    private static final class Reader extends StdDeserializer<Personal> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(Personal.class);
        }

        @Override
        public Personal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.isExpectedStartObjectToken()) {
                context.reportInputMismatch(Personal.class, "sealed personal data is an object");
            }
            JsonStreamContext here = parser.getParsingContext().getParent();
            String place = here == null ? "" : here.pathAsPointer().toString();
            JsonNode node = context.readTree(parser);
            boolean marked = node.hasNonNull(PLACE);
            if (node.size() != (marked ? 4 : 3)) {
                context.reportInputMismatch(Personal.class, "sealed personal data has person, keyId and ciphertext");
            }
            Object eventId = context.getAttribute(EVENT_ID);
            return new Personal.Sealed<>(
                    PersonId.of(text(node, "person", context)),
                    text(node, "keyId", context),
                    text(node, "ciphertext", context),
                    eventId == null
                            ? ""
                            : binding(eventId, marked ? node.get(PLACE).textValue() : place));
        }

        private static String text(JsonNode node, String field, DeserializationContext context) throws IOException {
            JsonNode value = node.get(field);
            if (value == null || !value.isTextual()) {
                return context.reportInputMismatch(Personal.class, "sealed personal data needs %s", field);
            }
            return value.textValue();
        }
    }
}
