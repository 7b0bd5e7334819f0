/** Findings of the requested state: nationality established, refuted or undetermined. */
@NullMarked
package homeward.identification.identity.nationality;

import org.jspecify.annotations.NullMarked;
