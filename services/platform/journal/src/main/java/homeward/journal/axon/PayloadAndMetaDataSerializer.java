package homeward.journal.axon;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;

/** Delegates metadata to one serializer and everything else to another. */
final class PayloadAndMetaDataSerializer implements Serializer {

    private final Serializer payload;
    private final Serializer metaData;

    PayloadAndMetaDataSerializer(Serializer payload, Serializer metaData) {
        this.payload = payload;
        this.metaData = metaData;
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        return (object instanceof MetaData ? metaData : payload).serialize(object, representation);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return payload.canSerializeTo(representation) && metaData.canSerializeTo(representation);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as Axon declares it
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        return serializerOf(serialized.getType()).deserialize(serialized);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        return serializerOf(type).classForType(type);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        return (MetaData.class.equals(type) ? metaData : payload).typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return payload.getConverter();
    }

    private Serializer serializerOf(SerializedType type) {
        return MetaData.class.getName().equals(type.getName()) ? metaData : payload;
    }
}
