package homeward.chassis.contracts;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.arc.DefaultBean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.events.codec.Contracts;
import homeward.events.codec.EventCodec;

/** Composes the contracts from those on the class path. */
final class ContractsProducer {

    /**
     * @throws IllegalArgumentException if one of the sources has no contracts, or this service, unless it only reads
     */
    @Produces
    @Singleton
    @DefaultBean
    Contracts contracts(
            @ConfigProperty(name = "homeward.service") String service,
            @ConfigProperty(name = "homeward.sources") Optional<List<String>> sources,
            @ConfigProperty(name = READS_ONLY, defaultValue = "false") boolean readsOnly) {
        Contracts all = Contracts.found();
        return sources.map(read -> readsOnly
                        ? read
                        : Stream.concat(Stream.of(service), read.stream()).toList())
                .map(all::only)
                .orElse(all);
    }

    @Produces
    @Singleton
    EventCodec codec(Contracts contracts) {
        return contracts.codec();
    }
}
