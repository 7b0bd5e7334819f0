package homeward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @Test
    void theFirstPartOfThePathNamesTheServiceThatGetsTheRest() {
        assertThat(Destination.of("/request/cases?size=2&cursor=a%2Fb"))
                .contains(new Destination("request", "/cases?size=2&cursor=a%2Fb"));
        assertThat(Destination.of("/transport-and-escort/cases/1/a%20b"))
                .contains(new Destination("transport-and-escort", "/cases/1/a%20b"));
        assertThat(Destination.of("/request")).contains(new Destination("request", "/"));
        assertThat(Destination.of("/request?x=1")).contains(new Destination("request", "/?x=1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "cases",
                "//request/cases",
                "/request//cases",
                "/request/../identification/cases",
                "/request/%2e%2E/cases",
                "/request/./cases",
                "/request/a%2Fb",
                "/request/a%5cb",
                "/request\\..\\cases",
                "/Request/cases",
                "http://other/request/cases"
            })
    void whatServersUnderstandDifferentlyLeadsNowhere(String uri) {
        assertThat(Destination.of(uri)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/audit/openapi, true",
        "/audit/openapi?format=json, true",
        "/audit/openapi/x, false",
        "/audit/openapis, false"
    })
    void aDescriptionIsKnownByItsWholePath(String uri, boolean is) {
        assertThat(Destination.of(uri).orElseThrow().isFor("/openapi")).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({
        "/, true",
        "/inbox?back=//elsewhere, true",
        "/webjars/htmx.org/2.0.10/dist/htmx.min.js, true",
        "'', false",
        "//inbox, false",
        "/cases/../inbox, false",
        "/cases/%2E%2e/inbox, false",
        "/cases%5c..%5cinbox, false",
        "http://other/inbox, false"
    })
    void aPageHasAnAddressThatAllUnderstandAlike(String uri, boolean plain) {
        assertThat(Destination.isPlain(uri)).isEqualTo(plain);
    }

    @Test
    void anAddressAtTheServiceGetsThePrefixAndOneElsewhereDoesNot() {
        assertThat(Destination.outside("request", "/cases/1")).isEqualTo("/request/cases/1");
        assertThat(Destination.outside("request", "https://elsewhere/cases/1")).isEqualTo("https://elsewhere/cases/1");
        assertThat(Destination.outside("request", "//elsewhere/cases/1")).isEqualTo("//elsewhere/cases/1");
        assertThat(Links.outside("request", "</cases/1>; rel=\"related\", <https://elsewhere/2>; rel=\"next\""))
                .isEqualTo("</request/cases/1>; rel=\"related\", <https://elsewhere/2>; rel=\"next\"");
    }
}
