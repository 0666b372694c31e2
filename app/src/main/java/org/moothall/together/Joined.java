package org.moothall.together;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moothall.casework.Carried;
import org.moothall.casework.CaseId;
import org.moothall.casework.Entry;
import org.moothall.procedure.Procedures;
import org.springframework.stereotype.Component;

/// What each case carries, for whoever reads dates off histories. Two statements, however many were joined.
@Component
class Joined implements Carried.Source {

    private final TogetherStore store;
    private final Procedures procedures;

    Joined(TogetherStore store, Procedures procedures) {
        this.store = store;
        this.procedures = procedures;
    }

    @Override
    public Optional<CaseId> where(CaseId one) {
        return store.into(one);
    }

    @Override
    public Map<CaseId, List<Carried>> into(List<CaseId> cases) {
        var below = store.carried(cases);
        if (below.isEmpty()) return Map.of();
        var ids = below.stream().map(TogetherStore.Below::caseId).toList();
        var tree = new Tree(
                below.stream().collect(Collectors.groupingBy(TogetherStore.Below::intoId)),
                store.histories(ids).stream().collect(Collectors.groupingBy(Entry::caseId)),
                procedures);
        var into = new HashMap<CaseId, List<Carried>>();
        for (var id : cases)
            if (tree.below.containsKey(id)) into.put(id, tree.into(id).toList());
        return into;
    }

    private record Tree(
            Map<CaseId, List<TogetherStore.Below>> below, Map<CaseId, List<Entry>> histories, Procedures procedures) {

        Stream<Carried> into(CaseId id) {
            return below.getOrDefault(id, List.of()).stream().map(this::carried);
        }

        private Carried carried(TogetherStore.Below one) {
            var until = histories.getOrDefault(one.caseId(), List.of()).stream()
                    .filter(entry -> entry.position() <= one.until())
                    .toList();
            return new Carried(
                    one.number(),
                    procedures.require(one.procedure(), one.procedureVersion()),
                    one.urgency(),
                    until,
                    one.at(),
                    one.since(),
                    into(one.caseId()).toList());
        }
    }
}
