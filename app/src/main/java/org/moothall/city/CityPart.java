package org.moothall.city;

import java.util.List;
import java.util.Optional;

/// One module's share of a city. Parts are called from the lower floors up (Spring's `@Order`), so a part may look up
/// what the parts below it read.
public interface CityPart {

    /// Reads this part's files into items; notes each fault with file and line and goes on, so that one run names all.
    default void read(CityFolder folder, Reading reading) {}

    /// What is missing for the whole to work, though each file by itself is sound.
    default List<Fault> gaps(CityItems items) {
        return List.of();
    }

    /// Why an item cannot be taken away, where something still needs it (an office with open cases).
    default Optional<String> needed(CityItem item) {
        return Optional.empty();
    }

    /// Why an item cannot become another, where something is bound to its words (a procedure under one version number).
    default Optional<String> fixed(CityItem before, CityItem after) {
        return Optional.empty();
    }

    /// What loading it does to what is under way, in sentences for whoever loads it; asked before, and of a city that
    /// is
    /// sound.
    default List<String> consequences(CityItems after) {
        return List.of();
    }

    /// What is under way and fits the city that is loaded no more; asked of that one alone, never of a folder.
    default List<Fault> astray(CityItems items) {
        return List.of();
    }

    /// Keeps what the database needs of a city that is being loaded, in the same transaction.
    default void loaded(CityItems items) {}

    /// Takes a city into use. Called at the start and after every load, by whichever process it ran in.
    void use(CityItems items);
}
