/**
 * The histories of all cases, for a service that replays and searches them: every event of every topic, kept by case.
 *
 * <p><b>Guarantees.</b> {@link homeward.histories.HistoryReader} reads each topic from its beginning and keeps an event
 * once, under its place in its journal, together with the progress: what is lost with the database is read again. Events are
 * kept as they were published, so personal data is ciphertext here as everywhere. A {@link homeward.histories.Point} is
 * a number of events of each journal, never of a clock; a case folded at it is folded by {@link
 * homeward.chassis.folding.CaseFold} with the sections of the live read models, from the nearest checkpoint before it.
 *
 * <p><b>For service authors.</b> {@link homeward.histories.Histories}, {@link homeward.histories.HistorySearch}, {@link
 * homeward.histories.LedgerSearch}; a bean {@link homeward.histories.Replayed} names what is folded. What is derived from the cases of
 * all states takes {@link homeward.histories.CaseSteps}, waits for {@link homeward.histories.Freshness} and is given out by {@link
 * homeward.histories.KeptOnce}.
 */
@NullMarked
package homeward.histories;

import org.jspecify.annotations.NullMarked;
