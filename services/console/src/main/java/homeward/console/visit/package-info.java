/**
 * Pages for people without an account, who have a letter with a code and a secret of their own. Nobody is signed in here, and nothing is
 * known of anybody but what one answer of the service tells once.
 *
 * <p>Their texts are in four languages, in files beside this package's classes, and not among the console's words: officers' pages have
 * two languages, and none of theirs is shown here. Those in Arabic and Persian were not reviewed by native readers.
 */
@NullMarked
package homeward.console.visit;

import org.jspecify.annotations.NullMarked;
