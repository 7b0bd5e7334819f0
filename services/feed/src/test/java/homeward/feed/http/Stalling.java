package homeward.feed.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;

/** A reader that holds its connection and does not read. */
final class Stalling implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WINDOW = 4 << 10;

    private final Socket socket = new Socket();
    private final BufferedReader lines;
    private String place = "";

    /** Connects, and reads until it knows where it begins. */
    Stalling(String token) throws IOException {
        socket.setReceiveBufferSize(WINDOW);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
        String request = "GET /feed HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nAuthorization: Bearer "
                + token + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), WINDOW);
        for (String line = lines.readLine(); line != null && place.isEmpty(); line = lines.readLine()) {
            place(line);
        }
    }

    private void place(String line) {
        if (line.startsWith("id: ")) {
            place = line.substring(4);
        }
    }

    /** Reads what is still to be had until the connection ends; the ids of all whole events. */
    List<String> rest() {
        List<String> events = new ArrayList<>();
        String data = "";
        String id = place;
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && !data.isEmpty()) {
                    events.add(JSON.readTree(data).path("event").asText());
                    place = id;
                    data = "";
                }
            }
        } catch (IOException cut) {
            return events;
        }
        return events;
    }

    /** Behind the last whole event. */
    String place() {
        return place;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
