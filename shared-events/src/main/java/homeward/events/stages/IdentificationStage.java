package homeward.events.stages;

/** How far one person's identification has come; see {@link IdentificationProgress}. */
public enum IdentificationStage {
    /** Nothing has been heard of it yet, or only facts of other streams. */
    EXPECTED,
    OPEN,
    ESTABLISHED,
    REFUTED,
    UNDETERMINED,
    DOCUMENT_REQUESTED,
    DOCUMENTED,
    /** The last travel document is no longer valid. */
    DOCUMENT_EXPIRED
}
