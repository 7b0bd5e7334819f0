@NullMarked
package homeward.chassis.documents;

import org.jspecify.annotations.NullMarked;
