/** A transfer opens when an application arrives. */
@NullMarked
package homeward.transport.transfer.opening;

import org.jspecify.annotations.NullMarked;
