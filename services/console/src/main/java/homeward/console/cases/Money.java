package homeward.console.cases;

/**
 * An amount.
 *
 * @param minor in the smallest unit of the currency, e.g. cents
 * @param currency ISO 4217
 */
public record Money(long minor, String currency) {}
