@NullMarked
package homeward.transport.transfer.age;

import org.jspecify.annotations.NullMarked;
