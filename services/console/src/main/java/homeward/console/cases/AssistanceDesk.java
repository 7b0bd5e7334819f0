package homeward.console.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What the reintegration desk adds to a case file. */
public record AssistanceDesk(@Nullable List<Person> persons) {

    /**
     * One person's assistance.
     *
     * @param budget null before the reintegration is opened
     * @param period null before the person's reception
     * @param objectives of the plan, for counsellors; null before one is agreed
     */
    public record Person(
            String personId,
            @Nullable Budget budget,
            @Nullable Period period,
            @Nullable List<Measure> plan,
            @Nullable Personal<String> objectives,
            @Nullable List<Grant> grants) {

        public List<Measure> measures() {
            return Lists.of(plan);
        }

        public List<Grant> granted() {
            return Lists.of(grants);
        }

        public Optional<Grant> grant(@Nullable String grantId) {
            return granted().stream()
                    .filter(grant -> grant.grantId().equals(grantId))
                    .findFirst();
        }

        public boolean isOver() {
            return period != null && period.ended();
        }
    }

    /**
     * The package, and what is left of it.
     *
     * @param postArrivalLeft for the first days
     * @param postReturnLeft for the months after them
     */
    public record Budget(Entitlement entitlement, Money postArrivalLeft, Money postReturnLeft) {

        public boolean isUsedUp() {
            return postArrivalLeft.minor() <= 0 && postReturnLeft.minor() <= 0;
        }
    }

    /** The package that the person is entitled to. */
    public record Entitlement(Money postArrival, Money postReturn, int months, Basis basis) {}

    /** @param ends first moment at which nothing is granted or delivered any more */
    public record Period(Instant receivedAt, Instant ends, boolean ended) {}

    /** A measure of a plan. */
    public record Measure(String dimension, String kind, Money budget) {}

    /**
     * A delivery of a part of a grant.
     *
     * @param statedBy the state that recorded it, and may correct its time
     */
    public record Delivery(String deliveryId, Money amount, Instant deliveredAt, String statedBy) {}

    /** A grant and what was delivered of it. */
    public record Grant(
            String grantId,
            String kind,
            String form,
            Money amount,
            Money delivered,
            @Nullable List<Delivery> deliveries) {

        public List<Delivery> handedOut() {
            return Lists.of(deliveries);
        }

        public Money left() {
            return new Money(amount.minor() - delivered.minor(), amount.currency());
        }
    }

    public List<Person> all() {
        return Lists.of(persons);
    }

    public Optional<Person> of(@Nullable String personId) {
        return all().stream()
                .filter(person -> person.personId().equals(personId))
                .findFirst();
    }
}
