@NullMarked
package homeward.identification.identity.document;

import org.jspecify.annotations.NullMarked;
