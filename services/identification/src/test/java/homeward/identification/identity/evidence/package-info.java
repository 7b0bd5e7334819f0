@NullMarked
package homeward.identification.identity.evidence;

import org.jspecify.annotations.NullMarked;
