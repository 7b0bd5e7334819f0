/**
 * The identification desk: evidence, findings and travel documents of every person.
 *
 * <p>{@code IdentityFile} is what the desk keeps of one person's own stream beside the summary that every desk keeps;
 * {@code IdentificationDesk} says who may read what.
 */
@NullMarked
package homeward.identification.casefile;

import org.jspecify.annotations.NullMarked;
