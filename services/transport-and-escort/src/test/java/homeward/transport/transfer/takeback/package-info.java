@NullMarked
package homeward.transport.transfer.takeback;

import org.jspecify.annotations.NullMarked;
