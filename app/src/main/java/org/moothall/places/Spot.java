package org.moothall.places;

/// A point on the ground: WGS 84 degrees, kept to 1e-6.
public record Spot(double lon, double lat) {

    public Spot {
        lon = Math.round(lon * 1e6) / 1e6;
        lat = Math.round(lat * 1e6) / 1e6;
    }

    /// Metres along the great circle (haversine, mean radius 6,371,008.8 m).
    public double metresTo(Spot other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLon = Math.toRadians(other.lon - lon);
        double h = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * 6_371_008.8 * Math.asin(Math.sqrt(h));
    }
}
