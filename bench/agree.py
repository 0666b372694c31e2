#!/usr/bin/env python3
"""Holds `./moothall signals` against answers of R's surveillance: bench/agree.py FOLDER (in_*.csv and out_*.csv)."""
import csv
import math
import pathlib
import subprocess
import sys
import tempfile

HOME = pathlib.Path(__file__).resolve().parent.parent
FLEXIBLE = "--mode surveillance -b 4 --limit54 0,50"
RUNS = [
    ("out_ff_newport_germany_2011_farrington", "in_salmNewport_germany", f"farrington {FLEXIBLE} --range 366..417 --original"),
    ("out_ff_newport_germany_2011_noufaily", "in_salmNewport_germany", f"farrington {FLEXIBLE} --range 366..417"),
    ("out_ff_newport_germany_2011_muan", "in_salmNewport_germany", f"farrington {FLEXIBLE} --range 366..417 --threshold muan"),
    ("out_ff_newport_germany_2011_noufaily_a005_p05", "in_salmNewport_germany", f"farrington {FLEXIBLE} --range 366..417 --alpha 0.005 --trend-p 0.05"),
    ("out_ff_newport_2states_2013_JSS_table2", "in_salmNewport_states", f"farrington {FLEXIBLE} --range 517..521"),
    ("out_ff_agona_nodates_farrington", "in_salmonella_agona", "farrington --mode surveillance --range 264..312 --original"),
    ("out_ff_agona_nodates_noufaily", "in_salmonella_agona", "farrington --mode surveillance --range 264..312"),
    ("out_ears_agona_default", "in_salmonella_agona", "ears --mode surveillance"),
    ("out_ears_newport_germany_default", "in_salmNewport_germany", "ears --mode surveillance"),
    ("out_glrnb_newport_2011_JSS", "in_salmNewport_germany", "cusum --range 366..417 --factor 2 --limit 4"),
    ("out_glrnb_seed42", "out_glrnb_seed42", "cusum --dispersion 0.2", {"glrnb": "value", "glrnb_alarm": "alarm"}),
    ("out_glrnb_seed42", "out_glrnb_seed42", f"cusum --dispersion 0.2 --theta {math.log(1.5)!r}", {"lrnb_theta_log1.5": "value", "lrnb_alarm": "alarm"}),
    ("out_glrnb_seed42", "out_glrnb_seed42", "cusum --dispersion 0", {"glrpois": "value", "glrpois_alarm": "alarm"}),
]


def rows(file):
    with open(file, newline="", encoding="utf-8") as text:
        return list(csv.DictReader(text))


def key(row, units):
    return row.get("method"), row["t"], row["unit"] if units else ""


def compare(theirs, ours, names):
    """Rows, cells compared, the largest relative difference, alarms that differ."""
    units = len({row.get("unit") for row in theirs}) > 1
    found = {key(row, units): row for row in ours}
    cells, largest, alarms = 0, 0.0, 0
    for row in theirs:
        mine = found[key(row, units)]
        for name, value in row.items():
            column = (names or {}).get(name, None if names else name)
            if column is None or column in ("method", "t", "unit"):
                continue
            cells += 1
            if column == "alarm":
                alarms += value != mine[column]
            elif value != mine[column]:
                a, b = (float(one) if one else math.inf for one in (value, mine[column]))
                largest = max(largest, abs(a - b) / max(abs(a), abs(b), 1e-12))
    return len(theirs), cells, largest, alarms


def main():
    folder = pathlib.Path(sys.argv[1])
    print("| answers | rows | numbers | largest relative difference | alarms that differ |\n|---|---|---|---|---|")
    worst = 0.0
    for answers, series, command, *names in RUNS:
        with tempfile.TemporaryDirectory() as work:
            out = pathlib.Path(work, "out.csv")
            subprocess.run([HOME / "moothall", "signals", *command.split(), "--in", folder / f"{series}.csv", "--out", out], check=True)
            theirs = rows(folder / f"{answers}.csv")
            count, cells, largest, alarms = compare(theirs, rows(out), names[0] if names else None)
        worst = max(worst, largest, math.inf if alarms else 0)
        print(f"| {answers} {next(iter(names[0])) if names else ''} | {count} | {cells} | {largest:.1e} | {alarms} |", flush=True)
    sys.exit(worst > 1e-8)


if __name__ == "__main__":
    main()
