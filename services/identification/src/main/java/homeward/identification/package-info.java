/**
 * Identification of one person of a case: evidence, nationality, travel documents. {@code identity} contains the
 * commands, the state and a package for each group of use cases; {@link IdentificationDecider} dispatches each command
 * to the decision named after it. {@code policy} learns from applications and acts on the expiry of documents; {@code
 * casefile} shows the case to its parties.
 */
@NullMarked
package homeward.identification;

import org.jspecify.annotations.NullMarked;
