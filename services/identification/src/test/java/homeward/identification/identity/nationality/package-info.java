@NullMarked
package homeward.identification.identity.nationality;

import org.jspecify.annotations.NullMarked;
