/** Histories of cases as the audit service gives them to auditors of the two sides. Nothing in them is opened. */
@NullMarked
package homeward.console.histories;

import org.jspecify.annotations.NullMarked;
