package homeward.events;

/** The states that hold a copy of the key under which personal data is sealed. Determined by the type of the data. */
public enum Audience {
    /** Every party of the case that is entitled to personal data. */
    PARTIES,
    /** The requesting state alone, see {@link Undisclosed}. */
    REQUESTING_STATE;

    /** @param type of the value inside {@link Personal} */
    public static Audience of(Class<?> type) {
        return Undisclosed.class.isAssignableFrom(type) ? REQUESTING_STATE : PARTIES;
    }
}
