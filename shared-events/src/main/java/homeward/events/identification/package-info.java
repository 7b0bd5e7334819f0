/**
 * Events of the identification service: who one person of a case is, by which evidence, and on which travel document the
 * person may travel.
 */
@NullMarked
package homeward.events.identification;

import org.jspecify.annotations.NullMarked;
