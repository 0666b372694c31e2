package org.moothall.how;

import java.util.List;
import org.moothall.kernel.NotFound;
import org.moothall.packs.Packs;
import org.moothall.procedure.Procedures;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.moothall.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// `/how`: how your matter is handled, for everybody.
@Controller
class HowPages {

    private final Procedures procedures;
    private final Packs packs;
    private final Texts texts;

    HowPages(Procedures procedures, Packs packs, Texts texts) {
        this.texts = texts;
        this.procedures = procedures;
        this.packs = packs;
    }

    @GetMapping("/how")
    @Guard(Guard.Who.EVERYBODY)
    Page all() {
        return new HowPage(procedures.all(), packs.all());
    }

    @GetMapping("/how/{procedure}")
    @Guard(Guard.Who.EVERYBODY)
    Page one(@PathVariable String procedure, Reader reader) {
        var found = procedures.find(procedure).orElseThrow(() -> new NotFound("procedure " + procedure));
        return new WayPage(List.of(found), null, spoken(reader));
    }

    @GetMapping("/how/packs/{pack}")
    @Guard(Guard.Who.EVERYBODY)
    Page pack(@PathVariable String pack, Reader reader) {
        var found = packs.find(pack).orElseThrow(() -> new NotFound("pack " + pack));
        return new WayPage(found.procedures(), found, spoken(reader));
    }

    private Spoken spoken(Reader reader) {
        return new Spoken(texts, reader.language());
    }
}
