/**
 * Reports from the disclosure ledgers of all services, for the auditors of one state: about a person, about a partner, and
 * about unusual reading.
 *
 * <p><b>Guarantees.</b> A report names persons by their ids and fields by their names. It holds the state's own entries,
 * what its partners say they sent it, and their erasures; what another state reads is never told. {@link
 * homeward.audit.ledger.UseAndResults} and {@link homeward.audit.ledger.UnusualReading} count, and are pure.
 */
@NullMarked
package homeward.audit.ledger;

import org.jspecify.annotations.NullMarked;
