package homeward.chassis.axon;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

import homeward.chassis.metadata.MetaJson;
import homeward.events.DomainEvent;
import homeward.events.TypeName;
import homeward.events.codec.EventCodec;
import homeward.events.codec.EventType;
import homeward.events.codec.Version;

/**
 * Serializes events in the format of their contracts, and metadata as a JSON object. Type names are event names, never
 * Java classes, so that classes can be moved without migrating stored data.
 */
final class EventSerializer implements Serializer {

    private static final String META = MetaData.class.getName();
    /**
     * Placeholder for the event id that personal data is bound to, which a serializer is not told: whoever loads the
     * stream binds what is sealed to the event's id.
     */
    private static final UUID UNBOUND = new UUID(0, 0);

    private final String service;
    private final EventCodec codec;
    private final Converter converter = new ChainingConverter();

    EventSerializer(String service, EventCodec codec) {
        this.service = service;
        this.codec = codec;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        byte[] bytes = switch (object) {
            case DomainEvent event -> codec.encode(event);
            case Map<?, ?> meta -> MetaJson.bytes(MetaData.from(texts(meta)));
            case null -> throw new IllegalArgumentException("nothing to store");
            default ->
                throw new IllegalArgumentException(
                        "neither an event nor metadata: " + object.getClass().getName());
        };
        SerializedObject<byte[]> stored = new SimpleSerializedObject<>(
                bytes, byte[].class, typeForClass(Objects.requireNonNull(object).getClass()));
        return converter.convert(stored, representation);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature
    public <S, T> @Nullable T deserialize(SerializedObject<S> stored) {
        if (SerializedType.isEmptyType(stored.getType())) {
            return null;
        }
        byte[] bytes = converter.convert(stored, byte[].class).getData();
        SerializedType type = stored.getType();
        if (META.equals(type.getName())) {
            return (T) MetaData.from(MetaJson.map(bytes));
        }
        return (T) codec.decode(service, type.getName(), version(type), bytes, UNBOUND);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.isEmptyType(type)) {
            return Void.class;
        }
        if (META.equals(type.getName())) {
            return MetaData.class;
        }
        return codec.contract(new TypeName(service, type.getName(), version(type)))
                .<Class<?>>map(EventType::recordClass)
                .orElse(UnknownSerializedType.class);
    }

    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null) {
            return SimpleSerializedType.emptyType();
        }
        if (Map.class.isAssignableFrom(type)) {
            return new SimpleSerializedType(META, null);
        }
        Version version = (Version) type.getAnnotation(Version.class);
        return new SimpleSerializedType(type.getSimpleName(), version == null ? "1" : "" + version.value());
    }

    @Override
    public Converter getConverter() {
        return converter;
    }

    private static int version(SerializedType type) {
        return type.getRevision() == null ? 1 : Integer.parseInt(type.getRevision());
    }

    private static Map<String, Object> texts(Map<?, ?> meta) {
        Map<String, Object> texts = new java.util.LinkedHashMap<>();
        meta.forEach((key, value) -> texts.put(String.valueOf(key), value));
        return texts;
    }
}
