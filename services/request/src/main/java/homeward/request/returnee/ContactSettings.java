package homeward.request.returnee;

import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Whom persons of each requesting state ask: what whoever runs the platform was told by the states. */
@ConfigMapping(prefix = "homeward.returnee")
interface ContactSettings {

    /** By the code of the state. */
    Map<String, Entry> contacts();

    /** See {@link Contact}. */
    interface Entry {

        String authority();

        Optional<String> address();

        Optional<String> telephone();

        Optional<String> mail();

        Optional<String> supervisor();
    }
}
