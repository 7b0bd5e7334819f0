package homeward.console.commands;

import java.util.UUID;

import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Query;

/**
 * What a command is about. Ids only: an address says nothing about anybody.
 *
 * @param person null if it is about the whole case
 * @param item e.g. a travel document or an itinerary; null if it is about none
 * @param number of the leg; null if it is about none
 * @param within what the item is a part of, e.g. the grant of a delivery; null if nothing has to be named
 */
public record Target(
        String caseId,
        @Nullable String person,
        @Nullable String item,
        @Nullable Integer number,
        @Nullable String within) {

    /** About the whole case. */
    public static Target of(String caseId) {
        return new Target(caseId, null, null, null, null);
    }

    /** Of what an address names. Whatever is no id leads nowhere. */
    public static Target parsed(
            String caseId,
            @Nullable String person,
            @Nullable String item,
            @Nullable Integer number,
            @Nullable String within) {
        return new Target(
                id(caseId),
                person == null ? null : id(person),
                item == null ? null : id(item),
                number,
                within == null ? null : id(within));
    }

    /** About a person of the case. */
    public Target person(String personId) {
        return new Target(caseId, personId, item, number, within);
    }

    /** About something of the case. */
    public Target item(String itemId) {
        return new Target(caseId, person, itemId, number, within);
    }

    /** About a leg of an itinerary. */
    public Target leg(int leg) {
        return new Target(caseId, person, item, leg, within);
    }

    /** About an item of something, e.g. a delivery of a grant. */
    public Target itemOf(String whole, String itemId) {
        return new Target(caseId, person, itemId, number, whole);
    }

    /** The address of a command's form. */
    public String href(Command command) {
        return "/cases/" + caseId + "/forms/" + command.code()
                + Query.none()
                        .with("person", person)
                        .with("item", item)
                        .with("number", number)
                        .with("within", within)
                        .text();
    }

    /**
     * What a service's address or the id of a stream is for this.
     *
     * @param template with {@code {case}}, {@code {person}}, {@code {item}}, {@code {number}} and {@code {within}}
     * @throws NotFoundException if it names something that this does not
     */
    String in(String template) {
        String named = replaced(template, "{case}", caseId);
        named = replaced(named, "{person}", person);
        named = replaced(named, "{item}", item);
        named = replaced(named, "{number}", number);
        return replaced(named, "{within}", within);
    }

    private static String replaced(String template, String name, @Nullable Object value) {
        if (!template.contains(name)) {
            return template;
        }
        if (value == null) {
            throw new NotFoundException();
        }
        return template.replace(name, value.toString());
    }

    private static String id(String value) {
        try {
            return UUID.fromString(value).toString();
        } catch (IllegalArgumentException none) {
            throw new NotFoundException();
        }
    }
}
