package homeward.feed.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.chassis.deciding.Refusal;

/** Nothing is sent to where only this installation should get. */
class TargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "receiver.example",
                "http://receiver.example/",
                "ftp://receiver.example/",
                "https:///path",
                "https://user:word@receiver.example/",
                "https://receiver.example/#part",
                "https://receiver.example:0/",
                "https://receiver.example:70000/",
                "https://10.0.0.1/",
                "https://93.184.216.34/",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://127.1/",
                "https://[::1]/",
                "https://[2606:4700::1111]/",
                "https://r\u00e9ceiver.example/",
                "https://receiver.example/a b"
            })
    void whatIsNoHostOnThePublicInternetIsRefused(String address) {
        assertThatThrownBy(() -> Target.of(address, false))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("address"));
    }

    @Test
    void aHostIsTakenAsItIsWritten() {
        Target target = Target.of("https://receiver.example:8443/a/b?c=d", false);

        assertThat(target.host()).isEqualTo("receiver.example");
        assertThat(target.port()).isEqualTo(8443);
        assertThat(target.path()).isEqualTo("/a/b?c=d");
        assertThat(Target.of("https://receiver.example", false).path()).isEqualTo("/");
        assertThat(Target.of("https://receiver.example", false).port()).isEqualTo(443);
        assertThat(Target.of("http://127.0.0.1:8080/", true).tls()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1"
            })
    void aNameThatLeadsInsideIsNotConnectedTo(String found) throws UnknownHostException {
        InetAddress inside = InetAddress.getByName(found);
        InetAddress outside = InetAddress.getByName("93.184.216.34");
        Target target = Target.of("https://receiver.example/", false);

        assertThatThrownBy(() -> target.resolved(_ -> new InetAddress[] {inside}, false))
                .isInstanceOf(Target.NotPublic.class);
        assertThatThrownBy(() -> target.resolved(_ -> new InetAddress[] {outside, inside}, false))
                .isInstanceOf(Target.NotPublic.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"93.184.216.34", "172.32.0.1", "100.128.0.1", "192.0.1.1", "2606:4700::1111", "2a00:1450::1"})
    void aNameThatLeadsOutsideIs(String found) throws Exception {
        InetAddress outside = InetAddress.getByName(found);

        assertThat(Target.of("https://receiver.example/", false).resolved(_ -> new InetAddress[] {outside}, false))
                .isEqualTo(outside);
    }
}
