/**
 * The rebuild of a read model while its live build is being read.
 *
 * <p><b>Guarantees.</b> Readers never see a half-filled build: it is switched in one write, after it has caught up and
 * every consumer writes both. A rebuild whose process dies is resumed by another replica. At most one runs per read
 * model.
 *
 * <p><b>For service authors.</b> Nothing; an operator starts one with {@code POST
 * /platform/projections/{name}/rebuild}. A read model added to a service with existing events is rebuilt
 * automatically.
 *
 * <p><b>For maintainers.</b> {@code ProjectionRebuild} documents the four steps.
 */
@NullMarked
package homeward.chassis.rebuilding;

import org.jspecify.annotations.NullMarked;
