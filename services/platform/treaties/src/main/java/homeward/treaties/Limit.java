package homeward.treaties;

/**
 * A period as a treaty states it.
 *
 * @param amount number of units, positive
 */
public record Limit(int amount, Unit unit) {

    public enum Unit {
        HOURS,
        CALENDAR_DAYS,
        WORKING_DAYS,
        MONTHS,
        YEARS
    }
}
