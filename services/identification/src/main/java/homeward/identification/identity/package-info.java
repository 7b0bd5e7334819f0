/** Identity and travel documents of a person: one stream per case and person. */
@NullMarked
package homeward.identification.identity;

import org.jspecify.annotations.NullMarked;
