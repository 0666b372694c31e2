package planted.tower;

import org.moothall.kernel.Sql;
import org.moothall.web.Guard;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// One route is guarded, one is not; and a class that is no store speaks SQL.
@Controller
final class TowerPages {

    private final Sql sql;

    TowerPages(Sql sql) {
        this.sql = sql;
    }

    @GetMapping("/tower")
    @Guard(Guard.Who.EVERYBODY)
    String guarded() {
        return sql.toString();
    }

    @GetMapping("/tower/top")
    String open() {
        return "open to the wind";
    }
}
