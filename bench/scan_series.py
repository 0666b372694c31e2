#!/usr/bin/env python3
"""Real 311 reports as areas and counts for scans: bench/scan_series.py DATA OUT

DATA has boston-311/boston_311_2011.csv.gz and nyc-311/nyc_311_elevator_2024.csv.gz (city open data). Of each kind with
at least 800 reports OUT gets NAME_areas.csv and NAME_counts.csv: Boston by precinct, New York by postcode, each at the
mean of its reports' places; NAME_first.txt is the date of day 0. Counts are incidents: one report per address and day; NAME_raw_counts.csv has all reports."""
import collections, csv, datetime, gzip, re, sys

data, out = sys.argv[1:3]


def write(name, rows):  # rows: area, day, address, latitude, longitude
    places = collections.defaultdict(list)
    for area, _, _, north, east in rows:
        places[area].append((north, east))
    first = min(day for _, day, _, _, _ in rows)
    with open(f'{out}/{name}_first.txt', 'w') as file:
        file.write(f'{first}\n')
    with open(f'{out}/{name}_areas.csv', 'w') as file:
        file.write('area,latitude,longitude\n')
        for area, points in sorted(places.items()):
            file.write(f'{area},{sum(p[0] for p in points) / len(points):.5f},{sum(p[1] for p in points) / len(points):.5f}\n')
    incidents = {(area, day, address) for area, day, address, _, _ in rows}
    for tail, counted in ('', collections.Counter((a, d) for a, d, _ in incidents)), ('_raw', collections.Counter((r[0], r[1]) for r in rows)):
        with open(f'{out}/{name}{tail}_counts.csv', 'w') as file:
            file.write('area,day,count\n')
            for (area, day), count in sorted(counted.items()):
                file.write(f'{area},{(day - first).days},{count}\n')
    print(name, len(places), 'areas', len(rows), 'reports', len(incidents), 'incidents')


def series(file, pick):
    kinds = collections.defaultdict(list)
    with gzip.open(file, 'rt') as text:
        for row in csv.DictReader(text):
            try:
                kind, *rest = pick(row)
                if rest[0] and float(rest[3]):
                    kinds[kind].append((rest[0], datetime.date.fromisoformat(rest[1]), rest[2], float(rest[3]), float(rest[4])))
            except ValueError:
                continue
    for kind, rows in kinds.items():
        if len(rows) >= 800:
            write(re.sub('[^a-z]+', '-', kind.lower()).strip('-'), rows)


series(f'{data}/boston-311/boston_311_2011.csv.gz', lambda r: (
    'boston ' + r['type'], r['precinct'].strip(), r['open_dt'][:10], r['location'], r['latitude'], r['longitude']))
series(f'{data}/nyc-311/nyc_311_elevator_2024.csv.gz', lambda r: (
    'nyc ' + r['descriptor'], r['incident_zip'][:5], r['created_date'][:10], r['incident_address'], r['latitude'], r['longitude']))
