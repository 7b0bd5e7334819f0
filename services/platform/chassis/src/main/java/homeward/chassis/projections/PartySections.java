package homeward.chassis.projections;

import java.util.Set;

/**
 * Widens who sees a service's documents: besides the parties of the {@code request} section, the parties of the
 * sections named here, e.g. transit states through {@code transport-and-escort}. A service declares it as a CDI bean.
 */
public interface PartySections {

    Set<String> services();
}
