package org.moothall.signals.scan.places;

/// Where the areas lie, one point each, and how far they are from each other.
public final class Places {

    private static final double EARTH = 6367; // km, the sphere that SaTScan uses

    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final boolean globe;

    private Places(double[] x, double[] y, double[] z, boolean globe) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.globe = globe;
    }

    /// Points of a flat map, in any unit.
    public static Places flat(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("There must be as many x as y.");
        }
        return new Places(x.clone(), y.clone(), new double[x.length], false);
    }

    /// Points on the earth in degrees; distances are kilometres on the ground. Nearer is nearer by the chord too, so
    /// that chords are compared.
    public static Places globe(double[] latitude, double[] longitude) {
        var x = new double[latitude.length];
        var y = new double[latitude.length];
        var z = new double[latitude.length];
        for (var i = 0; i < x.length; i++) {
            double north = Math.toRadians(latitude[i]), east = Math.toRadians(longitude[i]);
            x[i] = EARTH * Math.cos(east) * Math.cos(north);
            y[i] = EARTH * Math.sin(east) * Math.cos(north);
            z[i] = EARTH * Math.sin(north);
        }
        return new Places(x, y, z, true);
    }

    public int count() {
        return x.length;
    }

    /// The square of the straight line from one to the other: through the earth where it is round.
    public double square(int from, int to) {
        double dx = x[from] - x[to], dy = y[from] - y[to], dz = z[from] - z[to];
        return dx * dx + dy * dy + dz * dz;
    }

    /// The straight line that belongs to a distance on the ground.
    public double chord(double ground) {
        return globe && ground < Math.PI * EARTH ? 2 * EARTH * Math.sin(ground / (2 * EARTH)) : ground;
    }

    /// How far it is on the ground.
    public double distance(int from, int to) {
        var straight = Math.sqrt(square(from, to));
        return globe ? 2 * EARTH * Math.asin(Math.min(1, straight / (2 * EARTH))) : straight;
    }
}
