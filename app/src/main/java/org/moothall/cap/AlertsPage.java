package org.moothall.cap;

import java.util.List;
import java.util.stream.Collectors;
import org.moothall.kernel.Text;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// Others’ alerts that stand.
public record AlertsPage(List<Standing> alerts) implements Page {

    public record Standing(Alert row, List<Text> areas) {

        public String headline(Reader reader) {
            return reader.t(new Text(row.headlineEn(), row.headlineZh()));
        }

        public String grade(Reader reader) {
            return reader.t("cap.grade." + row.grade());
        }

        public String where(Reader reader) {
            return areas.stream().map(reader::t).collect(Collectors.joining(" · "));
        }

        public String issuer() {
            return row.sender();
        }

        public String begins(Reader reader) {
            return reader.words().when(row.begins());
        }

        public String expires(Reader reader) {
            return reader.words().when(row.expires());
        }
    }

    public List<Part.Link> views(Reader reader) {
        return List.of(
                new Part.Link(reader.t("cap.view.gauges"), "/gauges", false),
                new Part.Link(reader.t("cap.view.alerts"), AlertPages.PATH, true));
    }
}
