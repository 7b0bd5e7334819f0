@NullMarked
package homeward.identification.identity;

import org.jspecify.annotations.NullMarked;
