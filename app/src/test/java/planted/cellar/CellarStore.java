package planted.cellar;

import planted.tower.Tower;

/// Leans upwards in Java and in SQL, and names a table that does not exist.
final class CellarStore {

    static final String OWN = "select 1";
    static final String ABOVE = "select b.height from tower.bell b";

    private final Tower tower = new Tower();

    int height() {
        return tower.height();
    }
}
