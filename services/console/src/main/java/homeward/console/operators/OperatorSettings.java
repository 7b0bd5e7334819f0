package homeward.console.operators;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** What operators sign in at, and the processes that they see. */
@ConfigMapping(prefix = "homeward.operators")
public interface OperatorSettings {

    /** The issuer of operators' tokens, as the services know it; without it there are no pages for operators. */
    Optional<String> issuer();

    /** Where the console itself finds the issuer, if that is another address. */
    Optional<String> provider();

    String clientId();

    String secret();

    /** For whom the tokens are made. */
    String audience();

    /** Address of the management port by the process's name. */
    Map<String, URI> processes();
}
