@NullMarked
package homeward.transport.transfer.notice;

import org.jspecify.annotations.NullMarked;
