package homeward.local.running;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Random;

import javax.imageio.ImageIO;

/** Fictional request bodies. */
public final class Forms {

    private static final String APPLICATION = """
            {
              "reference": "LOAD-1",
              "requestingState": "AUT",
              "requestedState": "RUS",
              "requestingAuthority": "Office of the requesting state",
              "requestedAuthority": "Office of the requested state",
              "treaty": {"agreement": "EU-RUS-2006"},
              "procedure": "NORMAL",
              "returnKind": "FORCED",
              "interviewRequested": false,
              "persons": [
                {
                  "category": "OWN_NATIONAL",
                  "role": "PRINCIPAL",
                  "minor": false,
                  "details": {
                    "surname": "SAMPLE",
                    "givenNames": "Alex",
                    "dateOfBirth": "1990",
                    "sex": "X",
                    "nationalities": ["RUS"]
                  }
                }
              ]
            }
            """;

    public static final String EVIDENCE = """
            {"kind": "PASSPORT_COPY", "number": "00 0000000", "remarks": "Found in the luggage"}
            """;

    private Forms() {}

    /** An application for another person each time. */
    public static String application(int number) {
        LocalDate born = LocalDate.of(1960, 1, 1).plusDays(number);
        return APPLICATION.replace("\"1990\"", "\"" + born + "\"");
    }

    public static String concern(String personId) {
        return """
                {"personId": "%s", "ground": "SUSPENSIVE_APPEAL", "account": "An appeal was lodged."}
                """.formatted(personId);
    }

    /** @param file of a file to be sent with it; empty if there is none */
    public static String message(String personId, String file) {
        String attached = file.isEmpty() ? "" : "{\"attachmentId\": \"%s\"}".formatted(file);
        return """
                {"personId": "%s", "kind": "INFORMATION", "subject": "Luggage", "text": "One suitcase was found.",
                 "confirmed": ["ASYLUM_OR_PROTECTION", "HEALTH", "CONVICTIONS_OR_SUSPICIONS",
                               "BELIEF_ORIGIN_OR_OPINION", "OTHER_PERSONS"],
                 "attachments": [%s]}
                """.formatted(personId, attached);
    }

    /** A picture of random grey dots, as a PNG without metadata. */
    public static byte[] picture(Random random) {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 64; y++) {
                image.getRaster().setSample(x, y, 0, random.nextInt(256));
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
