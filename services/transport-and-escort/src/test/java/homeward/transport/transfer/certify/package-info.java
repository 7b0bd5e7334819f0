@NullMarked
package homeward.transport.transfer.certify;

import org.jspecify.annotations.NullMarked;
