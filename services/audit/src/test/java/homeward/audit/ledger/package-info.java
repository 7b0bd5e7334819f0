/** Tests of the reports, with entries alone. */
@NullMarked
package homeward.audit.ledger;

import org.jspecify.annotations.NullMarked;
