@NullMarked
package homeward.reintegration.http;

import org.jspecify.annotations.NullMarked;
