/** Reports from the disclosure ledger, as the audit service writes them: about a person, about a partner, and unusual reading. */
@NullMarked
package homeward.console.ledger;

import org.jspecify.annotations.NullMarked;
