/**
 * The stored form of a read model, shared by folding and reading.
 *
 * <p><b>Guarantees.</b> A document holds, per source service: the section's data, the version of each stream in it,
 * the parties and the history. Personal fields stay sealed in it; plaintext is refused.
 *
 * <p><b>For service authors.</b> {@link homeward.chassis.documents.CaseDocument} (what a query returns) and {@link
 * homeward.chassis.documents.HistoryEntry}.
 *
 * <p><b>For maintainers.</b> {@link homeward.chassis.documents.ReadModelJson} maps records to documents. A change of
 * the form needs only a rebuild: read models contain nothing that is not in the topics.
 */
@NullMarked
package homeward.chassis.documents;

import org.jspecify.annotations.NullMarked;
