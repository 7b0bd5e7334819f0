/** Events of the identification service: evidence, nationality and travel documents of one person of a case. */
@NullMarked
package homeward.events.identification;

import org.jspecify.annotations.NullMarked;
