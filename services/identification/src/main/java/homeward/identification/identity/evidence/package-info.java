/** Evidence, with the probative value of its kind under the treaty. */
@NullMarked
package homeward.identification.identity.evidence;

import org.jspecify.annotations.NullMarked;
