/** Medical findings: a person is fit or unfit to travel. */
@NullMarked
package homeward.transport.transfer.certify;

import org.jspecify.annotations.NullMarked;
