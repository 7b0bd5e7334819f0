@NullMarked
package homeward.request.application.journey;

import org.jspecify.annotations.NullMarked;
