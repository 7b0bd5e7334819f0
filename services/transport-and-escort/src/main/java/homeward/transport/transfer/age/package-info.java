/** Child protection of the requesting state assesses the age of a person whose date of birth leaves doubt. */
@NullMarked
package homeward.transport.transfer.age;

import org.jspecify.annotations.NullMarked;
