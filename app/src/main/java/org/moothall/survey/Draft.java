package org.moothall.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.moothall.places.Area;

/// An area while it is being made: its ground may still change, and its parts are still being found.
final class Draft {

    private final String slug;
    private final String nameEn;
    private final String nameZh;
    private final Area.Level level;
    private final @Nullable String parentSays;
    private final List<Draft> parts = new ArrayList<>();
    private @Nullable Geometry ground;
    private String key;
    private @Nullable String parent;

    /// @param parentSays what the file says about the parent; null where it says nothing
    Draft(
            String slug,
            String nameEn,
            String nameZh,
            Area.Level level,
            @Nullable String parentSays,
            @Nullable Geometry ground) {
        this.slug = slug;
        this.nameEn = nameEn;
        this.nameZh = nameZh;
        this.level = level;
        this.parentSays = parentSays;
        this.ground = ground;
        key = slug;
    }

    String nameEn() {
        return nameEn;
    }

    String nameZh() {
        return nameZh;
    }

    Area.Level level() {
        return level;
    }

    String key() {
        return key;
    }

    @Nullable
    String parent() {
        return parent;
    }

    /// Whether a file that names a parent means this one.
    boolean isMeantBy(Draft child) {
        return child.parentSays != null
                && (child.parentSays.equals(nameEn)
                        || child.parentSays.equals(nameZh)
                        || AreaFiles.slug(child.parentSays).equals(slug));
    }

    Geometry ground() {
        return Objects.requireNonNull(ground);
    }

    void ground(Geometry now) {
        ground = now;
    }

    List<Draft> parts() {
        return parts;
    }

    /// Gives this area and all below it their keys: a part's key begins with its parent's, but for the city's own.
    void name(@Nullable Draft above, Set<String> taken) {
        parent = above == null ? null : above.key;
        var start = above == null || above.parent == null ? slug : above.key + "." + slug;
        key = start;
        for (int i = 2; !taken.add(key); i++) key = start + "-" + i;
        for (var part : parts) part.name(this, taken);
    }

    /// This area and all below, the large before the small.
    List<Draft> all() {
        if (parent == null) name(null, new HashSet<>());
        var all = new ArrayList<>(List.of(this));
        for (int i = 0; i < all.size(); i++) all.addAll(all.get(i).parts);
        return all;
    }
}
