/** Evidence is added, with the effect its kind has under the treaty. */
@NullMarked
package homeward.identification.identity.evidence;

import org.jspecify.annotations.NullMarked;
