package homeward.reintegration.returnee.assistance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import homeward.chassis.deciding.Refusal;
import homeward.events.Money;
import homeward.events.reintegration.ReintegrationEvent.AssistanceForm;
import homeward.events.reintegration.ReintegrationEvent.AssistanceKind;
import homeward.events.reintegration.ReintegrationEvent.AssistancePackage;
import homeward.events.reintegration.ReintegrationEvent.Measure;
import homeward.reintegration.returnee.Grant;

/**
 * Assistance stays within the package and its currency: arrival support within the first limit, in cash or in kind; all
 * other assistance within the second, in kind only. Deliveries stay within the grant and, since the package follows the kind of
 * return, together within the package in force.
 */
public final class AssistanceWithinPackage {

    public static final String NAME = "assistance-within-package";

    private AssistanceWithinPackage() {}

    public static void checkGrant(
            AssistanceKind kind,
            AssistanceForm form,
            Money amount,
            Collection<Grant> grants,
            AssistancePackage entitlement) {
        Money limit = limit(kind, entitlement);
        sameCurrency(amount, limit, entitlement);
        if (kind != AssistanceKind.ARRIVAL_SUPPORT && form != AssistanceForm.IN_KIND) {
            throw refusal("assistance other than arrival support is given in kind only", entitlement);
        }
        long used = grants.stream()
                .filter(grant -> samePart(grant.kind(), kind))
                .mapToLong(grant -> grant.amount().minor())
                .sum();
        within(amount, limit.minor() - used, entitlement);
    }

    public static void checkDelivery(
            Money amount, Grant grant, Collection<Grant> grants, AssistancePackage entitlement) {
        Money limit = limit(grant.kind(), entitlement);
        sameCurrency(amount, grant.amount(), entitlement);
        sameCurrency(amount, limit, entitlement);
        long delivered = grants.stream()
                .filter(each -> samePart(each.kind(), grant.kind()))
                .mapToLong(each -> each.delivered().minor())
                .sum();
        long leftOfGrant = grant.amount().minor() - grant.delivered().minor();
        within(amount, Math.min(leftOfGrant, limit.minor() - delivered), entitlement);
    }

    /** The budgets of a plan must be grantable. */
    public static void checkPlan(List<Measure> measures, AssistancePackage entitlement) {
        List<Grant> planned = new ArrayList<>();
        for (Measure measure : measures) {
            checkGrant(measure.kind(), AssistanceForm.IN_KIND, measure.budget(), planned, entitlement);
            planned.add(new Grant(
                    measure.kind(),
                    AssistanceForm.IN_KIND,
                    measure.budget(),
                    Money.none(measure.budget().currency())));
        }
    }

    private static Money limit(AssistanceKind kind, AssistancePackage entitlement) {
        return kind == AssistanceKind.ARRIVAL_SUPPORT ? entitlement.postArrival() : entitlement.postReturn();
    }

    private static boolean samePart(AssistanceKind one, AssistanceKind other) {
        return (one == AssistanceKind.ARRIVAL_SUPPORT) == (other == AssistanceKind.ARRIVAL_SUPPORT);
    }

    private static void sameCurrency(Money amount, Money limit, AssistancePackage entitlement) {
        if (!amount.currency().equals(limit.currency())) {
            throw refusal("the package is in " + limit.currency(), entitlement);
        }
    }

    private static void within(Money amount, long left, AssistancePackage entitlement) {
        if (amount.minor() > left) {
            throw refusal(
                    "only " + Math.max(left, 0) + " " + amount.currency() + " (minor units) are left", entitlement);
        }
    }

    private static Refusal refusal(String detail, AssistancePackage entitlement) {
        return Refusal.rule(NAME, detail, entitlement.basis());
    }
}
