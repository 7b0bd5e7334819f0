/**
 * The summaries of the four services, common to all desks: one per source, folded from its events alone.
 *
 * <p>The same records are stored in read models and shown in answers. Lists of persons are in the order of their ids,
 * so that a summary does not depend on the order in which the persons' streams are folded; the application's persons
 * keep the order of its form. Personal data stays ciphertext.
 */
@NullMarked
package homeward.casefile.summary;

import org.jspecify.annotations.NullMarked;
