package homeward.treaties;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import homeward.events.StateCode;

/** Reads the files under {@code treaties/} on the class path. Unknown fields are errors. */
final class TreatyData {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    private TreatyData() {}

    static List<String> index() {
        return resource("index.json", new TypeReference<List<String>>() {});
    }

    static ProfileFile profile(String file) {
        return resource(file, new TypeReference<ProfileFile>() {});
    }

    static Organisations organisations() {
        return new Organisations(
                resource("organisations.json", new TypeReference<Map<String, List<Organisations.Member>>>() {}));
    }

    static TransitFile transit(String file) {
        return resource(file, new TypeReference<TransitFile>() {});
    }

    /** Time zone of each state's capital, by alpha-3 code. */
    static Map<String, String> timeZones() {
        return resource("timezones.json", new TypeReference<Map<String, String>>() {});
    }

    /** Days off, where more or other days are known than the calendar library has. */
    static Map<StateCode, HolidayData> holidays() {
        return resource("holidays.json", new TypeReference<Map<String, HolidayData>>() {}).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(state -> new StateCode(state.getKey()), Map.Entry::getValue));
    }

    private static <T> T resource(String file, TypeReference<T> type) {
        try (InputStream in = TreatyData.class.getResourceAsStream("/treaties/" + file)) {
            if (in == null) {
                throw new InvalidProfile(file, "/", "there is no such file");
            }
            return parse(file, in, type);
        } catch (IOException e) {
            throw new InvalidProfile(file, "/", "cannot be read");
        }
    }

    static <T> T parse(String file, InputStream in, TypeReference<T> type) throws IOException {
        try {
            return MAPPER.readValue(in, type);
        } catch (JsonMappingException e) {
            StringBuilder path = new StringBuilder();
            e.getPath()
                    .forEach(step -> path.append('/')
                            .append(
                                    step.getFieldName() == null
                                            ? String.valueOf(step.getIndex())
                                            : step.getFieldName()));
            throw new InvalidProfile(file, path.toString(), e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw new InvalidProfile(file, "line " + e.getLocation().getLineNr(), e.getOriginalMessage());
        }
    }
}
