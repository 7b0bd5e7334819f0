@NullMarked
package homeward.transport.transfer.word;

import org.jspecify.annotations.NullMarked;
