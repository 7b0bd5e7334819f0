@NullMarked
package homeward.transport.transfer.voluntary;

import org.jspecify.annotations.NullMarked;
