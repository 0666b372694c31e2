package org.moothall.how;

import java.util.List;
import org.moothall.packs.Pack;
import org.moothall.procedure.Procedure;
import org.moothall.web.Page;

/// The city's procedures to choose from, and the law packs that lie at hand.
public record HowPage(List<Procedure> procedures, List<Pack> packs) implements Page {}
