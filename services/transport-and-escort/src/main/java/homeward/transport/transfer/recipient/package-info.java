/** Who receives an unaccompanied child: named by the requesting state's child protection, confirmed by the requested state. */
@NullMarked
package homeward.transport.transfer.recipient;

import org.jspecify.annotations.NullMarked;
