package homeward.transport.casefile;

import java.util.Set;

import jakarta.inject.Singleton;

import homeward.chassis.projections.PartySections;

/** Transit states are parties of a transfer, so its case file exists for them too; it shows them their legs alone. */
@Singleton
public class TransitStatesSeeTheirLegs implements PartySections {

    @Override
    public Set<String> services() {
        return Set.of("transport-and-escort");
    }
}
