package planted.tower;

/// Something that those below must not know.
public final class Tower {

    public int height() {
        return 42;
    }
}
