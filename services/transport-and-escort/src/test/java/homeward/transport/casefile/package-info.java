@NullMarked
package homeward.transport.casefile;

import org.jspecify.annotations.NullMarked;
