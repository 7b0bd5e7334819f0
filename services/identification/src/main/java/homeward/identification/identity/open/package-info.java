/** Opening of an identification, automatic on arrival of an application. */
@NullMarked
package homeward.identification.identity.open;

import org.jspecify.annotations.NullMarked;
