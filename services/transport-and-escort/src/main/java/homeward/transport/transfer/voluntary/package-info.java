/** Until departure, a person can declare to return voluntarily, or revoke that, whatever kind was applied for. */
@NullMarked
package homeward.transport.transfer.voluntary;

import org.jspecify.annotations.NullMarked;
