package homeward.events.codec;

import org.jspecify.annotations.Nullable;

import homeward.events.DomainEvent;

/**
 * The newest version of an event contract.
 *
 * @param service service whose journal holds the events
 * @param name event name without version
 * @param version newest version, from 1
 * @param recordClass record of the event
 * @param streamInterface sealed interface of the record
 * @param streamType type of the event's streams; null if it belongs to no aggregate
 */
public record EventType(
        String service,
        String name,
        int version,
        Class<? extends DomainEvent> recordClass,
        Class<? extends DomainEvent> streamInterface,
        @Nullable String streamType) {

    /** Folder of schema and sample: the service, or {@code disclosure} for the ledger that every service keeps. */
    public String contract() {
        return streamType == null ? "disclosure" : service;
    }
}
