/**
 * A read model built anew while the old one is read.
 *
 * <p><b>Guarantees.</b> Readers never see a half-filled build: it is switched in one write, after it has caught up and
 * every consumer writes both. A rebuild whose process dies is taken up by another replica. At most one runs for a read
 * model.
 *
 * <p><b>For service authors.</b> Nothing; an administrator starts one with {@code POST
 * /platform/projections/{name}/rebuild}. A read model added to a service with a past is rebuilt automatically.
 *
 * <p><b>For maintainers.</b> The four steps stand at {@code ProjectionRebuild}.
 */
@NullMarked
package homeward.chassis.rebuilding;

import org.jspecify.annotations.NullMarked;
