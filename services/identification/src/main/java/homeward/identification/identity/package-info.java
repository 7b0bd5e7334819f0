/** Who a person is, and with which document that person can travel: one stream per case and person. */
@NullMarked
package homeward.identification.identity;

import org.jspecify.annotations.NullMarked;
