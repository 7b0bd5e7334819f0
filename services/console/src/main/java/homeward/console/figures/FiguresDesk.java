package homeward.console.figures;

import java.io.InputStream;
import java.net.http.HttpResponse;

import jakarta.enterprise.context.ApplicationScoped;

import homeward.console.api.Answer;
import homeward.console.api.Calls;
import homeward.console.api.Refused;
import homeward.console.api.Service;

/** Reads of the figures. */
@ApplicationScoped
public class FiguresDesk {

    private final Calls calls;

    FiguresDesk(Calls calls) {
        this.calls = calls;
    }

    Answer<FiguresList> list(String token) {
        return calls.get(Service.AUDIT, "/figures", token, FiguresList.class);
    }

    Answer<FiguresReport> report(Place place, String token) {
        return calls.get(Service.AUDIT, place.path(), token, FiguresReport.class);
    }

    /**
     * The report as the service gives it.
     *
     * @throws Refused if it does not
     */
    HttpResponse<InputStream> file(Place place, String token) {
        return calls.file(Service.AUDIT, place.path(), token);
    }
}
