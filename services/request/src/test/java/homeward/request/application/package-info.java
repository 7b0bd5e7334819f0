@NullMarked
package homeward.request.application;

import org.jspecify.annotations.NullMarked;
