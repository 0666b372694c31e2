package org.moothall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.springframework.util.FileSystemUtils;

/// Lanfeng with one more kind of matter that is for some only, and as it was again.
public record Restricting(City city, Path folder) {

    private static final Path LANFENG = Path.of("../city/lanfeng");

    public void restrict(String kind) throws IOException {
        FileSystemUtils.copyRecursively(LANFENG, folder);
        Uncounted.make(folder);
        Files.writeString(folder.resolve("restricted.yaml"), """

                - key: for-some-since-today
                  matters: [%s]
                  seen-by: [{role: caseworker}, {role: head}, {role: triage}, {role: supervisor}]
                  because: {en: a test says so, zh: 测试}
                """.formatted(kind), StandardOpenOption.APPEND);
        load(folder);
    }

    public void lift() {
        load(LANFENG);
    }

    private void load(Path from) {
        assertThat(city.load(new CityFolder(from)).faults()).isEmpty();
    }
}
