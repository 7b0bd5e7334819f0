package homeward.chassis.projections;

import java.util.List;

/** Read models that are no beans themselves but follow from other declarations. Implemented by the platform. */
public interface ProjectionSource {

    List<Projection> projections();
}
