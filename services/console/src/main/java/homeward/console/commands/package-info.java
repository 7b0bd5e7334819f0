/**
 * The commands of the services that officers give by a plain form: what each asks for, how that becomes the body that the
 * service takes, whose roles it is for. No rule is decided here; what is checked is only what the service could not even be
 * asked without.
 */
@NullMarked
package homeward.console.commands;

import org.jspecify.annotations.NullMarked;
