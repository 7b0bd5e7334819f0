package homeward.reintegration.entitlement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import homeward.events.Money;
import homeward.events.RuleBasis;
import homeward.events.reintegration.ReintegrationEvent.AssistancePackage;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.Transferee.FamilyRole;

/**
 * Entitlements of returnees, as dated data. Of the versions in force at a given time the newest applies. Amounts depend
 * on the kind of return and on the role in the family.
 */
public record PackageCatalogue(List<Version> versions) {

    /**
     * @param id of the programme
     * @param validFrom first day of validity
     * @param source text from which the figures were taken
     * @param article provision of that text; null if it has none
     * @param verified whether the text itself was consulted
     */
    public record Version(
            String id,
            int version,
            LocalDate validFrom,
            String source,
            @Nullable String article,
            boolean verified,
            int months,
            Amounts voluntary,
            Amounts forced) {}

    /**
     * @param postArrival per person, for the first days
     * @param postReturnPrincipal for the principal returnee, for the following months
     * @param postReturnFamilyMember for each other family member, for the following months
     */
    public record Amounts(Money postArrival, Money postReturnPrincipal, Money postReturnFamilyMember) {}

    /** @throws IllegalStateException if no version is in force at the given time */
    public AssistancePackage entitlement(ReturnKind kind, FamilyRole role, Instant moment) {
        LocalDate day = moment.atOffset(ZoneOffset.UTC).toLocalDate();
        Version current = versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .max(Comparator.comparing(Version::validFrom).thenComparingInt(Version::version))
                .orElseThrow(() -> new IllegalStateException("no assistance package is in force on " + day));
        Amounts amounts = switch (kind) {
            case VOLUNTARY -> current.voluntary();
            case FORCED -> current.forced();
        };
        Money postReturn =
                role == FamilyRole.PRINCIPAL ? amounts.postReturnPrincipal() : amounts.postReturnFamilyMember();
        String field = kind.name().toLowerCase(Locale.ROOT);
        return new AssistancePackage(
                amounts.postArrival(),
                postReturn,
                current.months(),
                new RuleBasis(current.id(), current.version(), field, current.article(), current.verified()));
    }
}
