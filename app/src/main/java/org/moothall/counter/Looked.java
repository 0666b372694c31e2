package org.moothall.counter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.draft.Draft;
import org.moothall.matters.Matter;
import org.moothall.places.Areas;
import org.moothall.suggest.Suggestion;

/// What the words in the register came to: the kinds and places that fit, and the ones that are chosen.
record Looked(
        List<Matter> kinds,
        List<Suggestion> suggested,
        @Nullable Matter kind,
        List<Areas.Found> places,
        Draft.@Nullable Where where) {}
