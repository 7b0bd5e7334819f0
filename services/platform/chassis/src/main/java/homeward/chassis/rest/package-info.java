@NullMarked
package homeward.chassis.rest;

import org.jspecify.annotations.NullMarked;
