/**
 * Figures per pair of states, as the audit service publishes them: a page with charts and tables, a card to print, and the same
 * as CSV and JSON. What is withheld is withheld by the service; here nothing is counted, and no two figures are put together.
 */
@NullMarked
package homeward.console.figures;

import org.jspecify.annotations.NullMarked;
