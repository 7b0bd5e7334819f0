/** Whether a person may be returned: assessed for the requesting state, by officers of an authority that plans no transfer. */
@NullMarked
package homeward.request.application.assess;

import org.jspecify.annotations.NullMarked;
