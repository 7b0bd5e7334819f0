package homeward.chassis.contracts;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.arc.DefaultBean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.events.codec.Contracts;
import homeward.events.codec.EventCodec;

/** Composes the contracts from those on the class path. */
final class ContractsProducer {

    /** @throws IllegalArgumentException if this service or one of its sources has no contracts */
    @Produces
    @Singleton
    @DefaultBean
    Contracts contracts(
            @ConfigProperty(name = "homeward.service") String service,
            @ConfigProperty(name = "homeward.sources") List<String> sources) {
        return Contracts.found()
                .only(Stream.concat(Stream.of(service), sources.stream()).toList());
    }

    @Produces
    @Singleton
    EventCodec codec(Contracts contracts) {
        return contracts.codec();
    }
}
