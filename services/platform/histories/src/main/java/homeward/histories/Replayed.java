package homeward.histories;

import homeward.chassis.projections.Projection;

/**
 * What is folded when a case is replayed. A bean of the service; not itself a {@link Projection} bean, which would be kept as
 * a read model.
 */
public interface Replayed {

    Projection projection();
}
