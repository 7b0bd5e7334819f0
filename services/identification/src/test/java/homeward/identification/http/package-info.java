@NullMarked
package homeward.identification.http;

import org.jspecify.annotations.NullMarked;
