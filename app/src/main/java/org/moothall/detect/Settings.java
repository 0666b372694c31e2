package org.moothall.detect;

/// How closely one looks.
///
/// @param interval   findings are told that chance brings more rarely than once in so many days
/// @param longest    days that one of them may last
/// @param least      matters that one of them has at least
/// @param replicates made-up courses that clusters are held against
/// @param seed       the same seed finds the same, whatever the threads
/// @param drops      whether fewer than usual are told as well
public record Settings(double interval, int longest, int least, int replicates, long seed, int threads, boolean drops) {

    /// As many as a city hears of at all.
    public static final Settings USUAL = new Settings(30, 14, 5, 199, 1, 1, true);
}
