package homeward.identification.identity;

/** Finding of the requested state about the nationality. */
public enum Finding {
    NONE,
    ESTABLISHED,
    REFUTED,
    UNDETERMINED
}
