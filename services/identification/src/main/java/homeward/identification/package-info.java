/**
 * Identification of one person of a case: evidence, nationality, travel documents. {@code identity} holds what may be
 * asked and a package for each group of use cases; {@link IdentificationDecider} gives each command to the decision that
 * is named after it. {@code policy} learns from applications and waits for documents to expire, {@code casefile} shows
 * the case to its parties.
 */
@NullMarked
package homeward.identification;

import org.jspecify.annotations.NullMarked;
