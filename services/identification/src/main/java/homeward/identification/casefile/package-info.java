/**
 * The identification desk: evidence, findings and travel documents of every person.
 *
 * <p>{@code IdentityFile} is the desk's view of a person's stream, in addition to the summary that all desks share;
 * {@code IdentificationDesk} defines who may read what.
 */
@NullMarked
package homeward.identification.casefile;

import org.jspecify.annotations.NullMarked;
