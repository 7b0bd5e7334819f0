/** Until departure, a person whose return was to be forced can return voluntarily, by his or her own declaration. */
@NullMarked
package homeward.transport.transfer.voluntary;

import org.jspecify.annotations.NullMarked;
