/**
 * The declaration of read models.
 *
 * <p><b>Guarantees.</b> A {@link homeward.chassis.projections.Projection} has one document per key and one {@link
 * homeward.chassis.projections.Section} per source service. A section is folded by a pure function from its source's
 * events alone, so no order between topics is needed. The declaration also names the sections whose parties may see a
 * document; the chassis knows no service by name.
 *
 * <p><b>For service authors.</b> All but {@link homeward.chassis.projections.ProjectionCatalog} and {@link
 * homeward.chassis.projections.ProjectionSource}. Helpers for lists inside a section: {@link
 * homeward.chassis.projections.Entries}.
 *
 * <p><b>For maintainers.</b> Declarations only: folding, rebuilding and reading are packages of their own.
 */
@NullMarked
package homeward.chassis.projections;

import org.jspecify.annotations.NullMarked;
