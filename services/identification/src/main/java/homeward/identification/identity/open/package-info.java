/** Identification opens by itself when an application arrives. */
@NullMarked
package homeward.identification.identity.open;

import org.jspecify.annotations.NullMarked;
