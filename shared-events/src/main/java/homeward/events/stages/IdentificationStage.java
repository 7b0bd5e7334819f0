package homeward.events.stages;

/** Progress of one person's identification; see {@link IdentificationProgress}. */
public enum IdentificationStage {
    /** No event of this stream is known except facts of other streams. */
    EXPECTED,
    OPEN,
    ESTABLISHED,
    REFUTED,
    UNDETERMINED,
    DOCUMENT_REQUESTED,
    DOCUMENTED,
    /** The last travel document has expired. */
    DOCUMENT_EXPIRED
}
