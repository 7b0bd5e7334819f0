package homeward.events.codec;

import org.jspecify.annotations.Nullable;

import homeward.events.DomainEvent;
import homeward.events.TypeName;

/**
 * An event contract in its newest version.
 *
 * @param service the service whose journal holds such events
 * @param name event name without version
 * @param version newest version, from 1
 * @param recordClass the record that carries it
 * @param streamInterface the sealed interface the record belongs to
 * @param streamType type of the streams it occurs in; null where it belongs to no aggregate
 */
public record EventType(
        String service,
        String name,
        int version,
        Class<? extends DomainEvent> recordClass,
        Class<? extends DomainEvent> streamInterface,
        @Nullable String streamType) {

    public TypeName fullName() {
        return new TypeName(service, name, version);
    }

    /** Folder of its schema and sample: the service, or {@code disclosure} for the ledger every service keeps. */
    public String contract() {
        return streamType == null ? "disclosure" : service;
    }
}
