package homeward.treaties;

/** A period as a treaty states it. */
public record Limit(int amount, Unit unit) {

    public enum Unit {
        HOURS,
        CALENDAR_DAYS,
        WORKING_DAYS,
        MONTHS,
        YEARS
    }
}
