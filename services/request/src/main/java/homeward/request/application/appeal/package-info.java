/** Appeals against a return, as the requesting state records them; one with suspensive effect suspends the return. */
@NullMarked
package homeward.request.application.appeal;

import org.jspecify.annotations.NullMarked;
