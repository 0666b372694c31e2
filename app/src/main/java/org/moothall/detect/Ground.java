package org.moothall.detect;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.moothall.detect.Days.Type;
import org.moothall.signals.scan.places.Places;

/// A field made ready to be looked at: places in the order of their keys, so that no answer hangs on how
/// they came.
///
/// @param counts  `[place][day]`
/// @param masked  `[place][day]`: says nothing of what is usual
/// @param types   by day
/// @param known   by day
/// @param regions all areas, the widest first
record Ground(
        String kind,
        LocalDate first,
        List<Field.Place> places,
        int[][] counts,
        boolean[][] masked,
        int[] types,
        double[] known,
        List<Region> regions) {

    /// Whose days are like which others' where there are too few of them: a holiday like a Sunday, the day
    /// after one like a Monday, a weekend day that is worked like a Friday.
    private static final int[] ALIKE = Arrays.stream(Type.values())
            .mapToInt(type -> (switch (type) {
                        case HOLIDAY -> Type.SUNDAY;
                        case AFTER_HOLIDAY -> Type.MONDAY;
                        case MADE_UP -> Type.FRIDAY;
                        default -> type;
                    })
                    .ordinal())
            .toArray();

    static Ground of(Field field, Days days) {
        var order = IntStream.range(0, field.places().size())
                .boxed()
                .sorted(Comparator.comparing(i -> field.places().get(i).key()))
                .mapToInt(i -> i)
                .toArray();
        var places = Arrays.stream(order).mapToObj(field.places()::get).toList();
        var looked = field.last();
        var dates = IntStream.range(0, field.days())
                .mapToObj(field.first()::plusDays)
                .toArray(LocalDate[]::new);
        return new Ground(
                field.kind(),
                field.first(),
                places,
                Arrays.stream(order).mapToObj(i -> field.counts()[i]).toArray(int[][]::new),
                places.stream()
                        .map(place -> masked(field.kind(), place, dates, days))
                        .toArray(boolean[][]::new),
                Arrays.stream(dates)
                        .mapToInt(date -> type(date, days).ordinal())
                        .toArray(),
                Arrays.stream(dates)
                        .mapToDouble(date -> days.known(date, looked))
                        .toArray(),
                Region.all(places));
    }

    /// A day of rest after a holiday makes up for nothing.
    private static Type type(LocalDate date, Days days) {
        var type = days.type(date);
        var weekday = Type.values()[date.getDayOfWeek().ordinal()];
        return type == Type.AFTER_HOLIDAY && Storms.rests(weekday.ordinal()) ? weekday : type;
    }

    private static boolean[] masked(String kind, Field.Place place, LocalDate[] dates, Days days) {
        var masked = new boolean[dates.length];
        for (var day = 0; day < dates.length; day++) masked[day] = days.masked(kind, place.key(), dates[day]);
        return masked;
    }

    int days() {
        return types.length;
    }

    int today() {
        return types.length - 1;
    }

    Places globe() {
        return Places.globe(
                places.stream().mapToDouble(Field.Place::latitude).toArray(),
                places.stream().mapToDouble(Field.Place::longitude).toArray());
    }

    LocalDate date(int day) {
        return first.plusDays(day);
    }

    /// The series of some places together. Where one of them says nothing on a day, that part of the day is
    /// not known.
    ///
    /// @param lately so many days may be what is looked at, and are no past storms
    org.moothall.signals.daily.Days series(int[] places, int lately) {
        var shares = shares(places);
        var sums = new double[days()];
        var part = new double[days()];
        for (var i = 0; i < places.length; i++) {
            for (var day = 0; day < sums.length; day++) {
                if (masked[places[i]][day]) continue;
                sums[day] += counts[places[i]][day];
                part[day] += shares[i];
            }
        }
        for (var day = 0; day < sums.length; day++)
            part[day] = part[day] < 0.5 ? 0 : Math.min(1, part[day] * known[day]);
        var series = new org.moothall.signals.daily.Days(sums, types, ALIKE, part, new boolean[days()]);
        Storms.leaveOut(series, Math.max(0, days() - lately));
        return series;
    }

    /// What part of all each place has, by its days that are not masked.
    double[] shares(int[] places) {
        var means = Arrays.stream(places).mapToDouble(this::mean).toArray();
        var all = Arrays.stream(means).sum();
        return Arrays.stream(means)
                .map(mean -> all > 0 ? mean / all : 1.0 / means.length)
                .toArray();
    }

    private double mean(int place) {
        var free = IntStream.range(0, days()).filter(day -> !masked[place][day]).toArray();
        return free.length == 0
                ? 0
                : Arrays.stream(free).map(day -> counts[place][day]).average().orElse(0);
    }
}
