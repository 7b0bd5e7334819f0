package homeward.chassis.projections;

import java.util.List;

/** Read models derived from other declarations instead of declared as beans. Implemented by the platform. */
public interface ProjectionSource {

    List<Projection> projections();
}
