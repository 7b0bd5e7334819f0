package homeward.console.reply;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.ws.rs.FormParam;

import org.jspecify.annotations.Nullable;

import homeward.console.words.Speech;

/** When the application was received, as the officer states it, by the clock of the officer's own state. */
public class ReceiptForm {

    @FormParam("at")
    @Nullable
    String at;

    @FormParam("version")
    @Nullable
    Long version;

    /** The version on which the officer confirms although the file has changed. */
    @FormParam("seen")
    @Nullable
    Long seen;

    @FormParam("key")
    @Nullable
    String key;

    static ReceiptForm empty(long version, Speech say) {
        ReceiptForm form = new ReceiptForm();
        form.at = say.now()
                .atZone(say.home())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        form.version = version;
        form.key = UUID.randomUUID().toString();
        return form;
    }

    /** Null if it is no date and time. */
    @Nullable
    Instant moment(ZoneId zone) {
        try {
            return at == null ? null : LocalDateTime.parse(at).atZone(zone).toInstant();
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    public String atText() {
        return at == null ? "" : at;
    }

    /** The version that was seen last. */
    public long versionSeen() {
        return seen != null ? seen : version != null ? version : 0;
    }

    public String keyText() {
        return key == null ? "" : key;
    }
}
