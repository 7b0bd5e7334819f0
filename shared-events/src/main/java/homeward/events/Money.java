package homeward.events;

import java.util.regex.Pattern;

/**
 * An amount of money.
 *
 * @param minor amount in minor units (cents), never negative
 * @param currency ISO 4217 code
 */
public record Money(long minor, String currency) implements Comparable<Money> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{3}");

    public Money {
        if (minor < 0) {
            throw new IllegalArgumentException("the amount is negative");
        }
        if (!SHAPE.matcher(currency).matches()) {
            throw new IllegalArgumentException("the currency is not three capital letters (ISO 4217)");
        }
    }

    public static Money none(String currency) {
        return new Money(0, currency);
    }

    /** @throws ArithmeticException on overflow; IllegalArgumentException on different currencies */
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("amounts of different currencies: " + currency + ", " + other.currency);
        }
        return other;
    }
}
