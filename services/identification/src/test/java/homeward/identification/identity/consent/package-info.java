@NullMarked
package homeward.identification.identity.consent;

import org.jspecify.annotations.NullMarked;
