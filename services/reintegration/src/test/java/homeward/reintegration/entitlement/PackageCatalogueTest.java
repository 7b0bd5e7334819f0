package homeward.reintegration.entitlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.Transferee.FamilyRole;
import homeward.reintegration.entitlement.PackageCatalogue.Version;

class PackageCatalogueTest {

    private static final PackageCatalogue CATALOGUE = CatalogueFile.read();
    private static final Instant DAY = Instant.parse("2026-03-10T00:00:00Z");

    @Test
    void amountsDependOnTheKindOfReturnAndTheRoleInTheFamily() {
        Assertions.assertThat(postReturn(ReturnKind.VOLUNTARY, FamilyRole.PRINCIPAL))
                .isEqualTo(200_000);
        Assertions.assertThat(postReturn(ReturnKind.VOLUNTARY, FamilyRole.CHILD))
                .isEqualTo(100_000);
        Assertions.assertThat(postReturn(ReturnKind.FORCED, FamilyRole.PRINCIPAL))
                .isEqualTo(100_000);
        Assertions.assertThat(postReturn(ReturnKind.FORCED, FamilyRole.CHILD)).isEqualTo(100_000);
    }

    @Test
    void theBasisNamesTheCatalogueAndItsVersion() {
        var basis = CATALOGUE
                .entitlement(ReturnKind.FORCED, FamilyRole.PRINCIPAL, DAY)
                .basis();
        Assertions.assertThat(basis.profile()).isEqualTo("EURP");
        Assertions.assertThat(basis.field()).isEqualTo("forced");
        Assertions.assertThat(basis.version()).isEqualTo(1);
    }

    @Test
    void theNewestVersionInForceApplies() {
        Version first = CATALOGUE.versions().getFirst();
        var catalogue =
                new PackageCatalogue(List.of(first, from(first, 3, "2026-03-11"), from(first, 2, "2026-03-10")));
        Assertions.assertThat(catalogue
                        .entitlement(ReturnKind.FORCED, FamilyRole.PRINCIPAL, DAY)
                        .basis()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void beforeTheFirstVersionThereIsNoEntitlement() {
        Assertions.assertThatIllegalStateException()
                .isThrownBy(() -> CATALOGUE.entitlement(
                        ReturnKind.FORCED, FamilyRole.PRINCIPAL, Instant.parse("2022-03-31T00:00:00Z")));
    }

    private static long postReturn(ReturnKind kind, FamilyRole role) {
        return CATALOGUE.entitlement(kind, role, DAY).postReturn().minor();
    }

    private static Version from(Version like, int version, String day) {
        return new Version(
                like.id(),
                version,
                LocalDate.parse(day),
                like.source(),
                like.article(),
                like.verified(),
                like.months(),
                like.voluntary(),
                like.forced());
    }
}
