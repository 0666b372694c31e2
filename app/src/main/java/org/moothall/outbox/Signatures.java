package org.moothall.outbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moothall.casework.Actor;
import org.moothall.directory.Offices;
import org.moothall.directory.Person;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Text;
import org.moothall.succession.Duty;
import org.moothall.succession.Leaving;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/// Letters that wait for the signature of somebody who leaves are asked of whoever signs then. What they signed off and
/// was not issued yet is asked for once more: nobody issues a letter by the signature of somebody who has gone.
@Component
class Signatures implements Duty {

    private final OutboxStore store;
    private final Journal journal;
    private final Clock clock;

    Signatures(OutboxStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param lost those who could sign and will no more
    /// @param now  those who sign then
    private record Asked(List<String> lost, List<String> now) {}

    @Override
    public List<Text> told(Leaving leaving) {
        var many = new LinkedHashMap<Asked, Integer>();
        for (var waiting : store.waiting()) {
            var asked = asked(leaving, waiting);
            if (!asked.lost().isEmpty()) many.merge(asked, waiting.many(), Integer::sum);
        }
        var lines = new ArrayList<Text>();
        many.forEach((asked, letters) -> lines.add(line(leaving, asked, letters)));
        var again = leaving.planned() ? 0 : gone(leaving).count();
        if (again > 0)
            lines.add(new Text(
                    "Signed off by somebody who leaves and not issued yet: %d; to be signed off once more."
                            .formatted(again),
                    "已由离岗人员签发、尚未发出的文书：%d 份，须重新签发。".formatted(again)));
        return lines;
    }

    private static Asked asked(Leaving leaving, OutboxStore.Waiting waiting) {
        Predicate<String> other = head -> !head.equals(waiting.writer());
        var before = leaving.before().signers(waiting.lead(), other);
        var now = leaving.planned()
                ? before.stream().filter(head -> !head.equals(leaving.person())).toList()
                : leaving.after().signers(waiting.lead(), other);
        return new Asked(before.stream().filter(head -> !now.contains(head)).toList(), now);
    }

    private static Text line(Leaving leaving, Asked asked, int many) {
        var lost = names(leaving.before(), asked.lost());
        var now = names(leaving.after(), asked.now());
        var head = new Text(
                "%s: letters that wait for a signature: %d; ".formatted(lost.en(), many),
                "%s：待签发文书 %d 份，".formatted(lost.zh(), many));
        return asked.now().isEmpty()
                ? new Text(head.en() + "they wait until somebody heads the office.", head.zh() + "待单位负责人到岗后签发。")
                : new Text(head.en() + "signed by " + now.en() + ".", head.zh() + "由" + now.zh() + "签发。");
    }

    private static Text names(Offices offices, List<String> people) {
        var names = people.stream()
                .map(key -> offices.person(key).map(Person::name).orElse(new Text(key, key)))
                .toList();
        return new Text(
                names.stream().map(Text::en).collect(Collectors.joining(", ")),
                names.stream().map(Text::zh).collect(Collectors.joining("、")));
    }

    @Override
    public void settle(Leaving leaving) {
        if (leaving.planned()) return; // they still sign
        journal.append(gone(leaving)
                .filter(store::unsign)
                .map(letter -> new Line(
                        letter.caseId(),
                        clock.instant(),
                        Actor.Machine.CITY.written(),
                        "letter.unsigned",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("letter", letter.id().toString())
                                .put("template", letter.template())
                                .toString()))
                .toList());
    }

    private Stream<OutboxStore.Signed> gone(Leaving leaving) {
        return store.signed().stream()
                .filter(letter -> !leaving.after()
                        .signers(letter.lead(), head -> !head.equals(letter.writer()))
                        .contains(letter.signer()));
    }
}
