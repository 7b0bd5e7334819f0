/**
 * The stored form of a read model, for those who write it and those who read it.
 *
 * <p><b>Guarantees.</b> A document holds, per source service: the section's data, the version of each stream in it,
 * the parties and the history. Personal fields stay sealed in it; a value in the clear is refused.
 *
 * <p><b>For service authors.</b> {@link homeward.chassis.documents.CaseDocument} (what a query returns) and {@link
 * homeward.chassis.documents.HistoryEntry}.
 *
 * <p><b>For maintainers.</b> {@link homeward.chassis.documents.ReadModelJson} maps records to documents. A change of
 * the form needs a rebuild, nothing else: read models hold nothing that is not in the topics.
 */
@NullMarked
package homeward.chassis.documents;

import org.jspecify.annotations.NullMarked;
