package homeward.identification.identity;

/** What the requested state has found about the nationality. */
public enum Finding {
    NONE,
    ESTABLISHED,
    REFUTED,
    UNDETERMINED
}
