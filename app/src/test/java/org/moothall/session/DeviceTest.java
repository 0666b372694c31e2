package org.moothall.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox, Linux",
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36 | Chrome, Android",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0 | Edge, Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1 | Safari, iPhone",
                "Mozilla/5.0 (Linux; Android 14; HarmonyOS) Chrome/99 MicroMessenger/8.0.5 | WeChat, HarmonyOS",
                "curl/8.5 | ''"
            })
    void a_device_is_known_again_by_browser_and_system(String agent, String words) {
        assertThat(Device.of(agent)).isEqualTo(words);
    }
}
