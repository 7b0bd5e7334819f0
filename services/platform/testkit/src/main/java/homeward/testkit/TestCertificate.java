package homeward.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keys with a certificate of their own, made by the JDK's keytool. */
public final class TestCertificate {

    private TestCertificate() {}

    /**
     * A PKCS #12 file with a key and its certificate for 127.0.0.1 and localhost, valid for two days; the same file serves
     * to trust it.
     *
     * @throws IllegalStateException with the output of keytool if it fails
     */
    public static Path make(Path file, String password) throws IOException, InterruptedException {
        Path log = Files.createTempFile("keytool", ".log");
        String options = "-genkeypair -alias server -keyalg EC -dname CN=" + file.getFileName()
                + " -ext san=ip:127.0.0.1,dns:localhost -validity 2 -storetype PKCS12 -storepass " + password
                + " -keystore " + file;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(options.split(" ")));
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        String said = Files.readString(log);
        Files.delete(log);
        if (status != 0) {
            throw new IllegalStateException(said);
        }
        return file;
    }
}
