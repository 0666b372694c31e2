#!/usr/bin/env python3
"""Rows a second that `import reports` takes over, against COPY of the same file's rows, and of the rows that the import
writes, into the same server."""
import argparse, csv, gzip, os, pathlib, re, statistics, subprocess, tempfile, time
from intake import fdatasync

HERE = pathlib.Path(__file__).parent
TABLES = ["casework.case_file", "casework.entry", "grievance.report", "journal.line", "promises.settled", "imports.known"]
TICKS = os.sysconf("SC_CLK_TCK")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=pathlib.Path, help="a CSV file, packed or not")
    parser.add_argument("--mapping", type=pathlib.Path, required=True)
    parser.add_argument("--city", type=pathlib.Path, required=True, help="folder of the city that it belongs to")
    parser.add_argument("--data", type=pathlib.Path, default=pathlib.Path("data"), help="of a running ./moothall serve or demo")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--foreign", type=float, default=0.25, help="most processor share of others in a round")
    return parser.parse_args()


class Server:
    """The PostgreSQL of a running Moothall."""

    def __init__(self, data):
        lines = (data / "postgres" / "postmaster.pid").read_text().splitlines()
        self.pid, self.port = int(lines[0]), lines[3]
        self.password = (data / "postgres.password").read_text().strip()

    def url(self, database):
        return "postgresql://moothall:%s@127.0.0.1:%s/%s" % (self.password, self.port, database)

    def psql(self, database, *commands, stdin=None):
        given = [part for command in commands for part in ("-c", command)]
        return subprocess.run(["psql", "-h", "127.0.0.1", "-p", self.port, "-U", "moothall", "-d", database, "-AtXq",
                               "-v", "ON_ERROR_STOP=1", *given], env=dict(os.environ, PGPASSWORD=self.password), check=True,
                              stdin=stdin, capture_output=True, text=True).stdout.strip()

    def fresh(self, name, like):
        self.psql("postgres", "drop database if exists %s with (force)" % name,
                  "create database %s template %s" % (name, like), "checkpoint")

    def drop(self, *names):
        for name in names:
            self.psql("postgres", "drop database if exists %s with (force)" % name)


def moothall(*command):
    return subprocess.run([str(HERE.parent / "moothall"), *map(str, command)], check=True, capture_output=True, text=True).stdout


def seconds(work):
    """How long it took, and how much of the processors others took meanwhile."""
    begun, (busy, all_), own = time.perf_counter(), processors(), sum(os.times()[:4])
    server = family(SERVER.pid)
    said = work()
    lasted = time.perf_counter() - begun
    busy_now, all_now = processors()
    ours = sum(os.times()[:4]) - own + (family(SERVER.pid) - server) / TICKS
    return lasted, max(0.0, (busy_now - busy) / TICKS - ours) / ((all_now - all_) / TICKS), said


def processors():
    fields = [int(f) for f in open("/proc/stat").readline().split()[1:]]
    return sum(fields) - fields[3] - fields[4], sum(fields)


def family(root):
    """Processor ticks of the server and of its children, living and dead."""
    total = 0
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            pid, fields = int(stat.parent.name), stat.read_text().rsplit(")", 1)[1].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if pid == root:
            total += sum(int(f) for f in fields[11:15])
        elif int(fields[1]) == root:
            total += int(fields[11]) + int(fields[12])
    return total


def copy_file(file, columns):
    SERVER.fresh("bench_copy", "template0")
    SERVER.psql("bench_copy", "create table raw (%s)" % ", ".join('"%s" text' % column for column in columns))
    unpack = ["gzip", "-dc", file] if file.suffix == ".gz" else ["cat", file]

    def work():
        with subprocess.Popen(unpack, stdout=subprocess.PIPE) as unpacked:
            SERVER.psql("bench_copy", "\\copy raw from stdin (format csv, header)", stdin=unpacked.stdout)
    return seconds(work)


def import_file(options):
    SERVER.fresh("bench_import", "bench_city")
    with tempfile.TemporaryDirectory() as folder:
        return seconds(lambda: moothall("import", "reports", options.file, "--mapping", options.mapping, "--rejects",
                                        pathlib.Path(folder) / "rejects.csv", "--database-url", SERVER.url("bench_import")))


def copied_columns(table):
    return SERVER.psql("bench_city", "select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns"
                       " where table_schema || '.' || table_name = '%s' and is_generated = 'NEVER'" % table)


def keep_rows(folder):
    """What an import wrote, as files."""
    for table in TABLES:
        SERVER.psql("bench_import", "\\copy (select %s from %s) to '%s'" % (copied_columns(table), table, folder / table))


def copy_rows(folder):
    SERVER.fresh("bench_rows", "bench_city")
    commands = ["\\copy %s (%s) from '%s'" % (table, copied_columns(table), folder / table) for table in TABLES]
    return seconds(lambda: SERVER.psql("bench_rows", "begin", *commands, "commit"))


def heading(file):
    with (gzip.open(file, "rt", encoding="utf-8-sig") if file.suffix == ".gz" else open(file, encoding="utf-8-sig")) as text:
        return next(csv.reader(text))


def spread(values, form="%.0f"):
    return "%s (%s to %s)" % tuple(form % value for value in (statistics.median(values), min(values), max(values)))


def main():
    global SERVER
    options = arguments()
    SERVER = Server(options.data)
    columns = heading(options.file)
    SERVER.fresh("bench_city", "template0")
    moothall("load", options.city, "--database-url", SERVER.url("bench_city"))
    said = import_file(options)[2].strip().splitlines()
    accepted = int(re.search(r"([\d,]+) accepted", next(line for line in said if "accepted" in line)).group(1).replace(",", ""))
    rates = {"import": [], "import, once started": [], "copy of the file's rows": [], "copy of the written rows": []}
    disk, others, dropped = [], [], 0
    with tempfile.TemporaryDirectory() as kept:
        kept = pathlib.Path(kept)
        os.chmod(kept, 0o755)
        keep_rows(kept)
        for round_ in range(options.rounds):
            disk.append(fdatasync(options.data))
            sides = {"copy": lambda: copy_file(options.file, columns), "import": lambda: import_file(options),
                     "rows": lambda: copy_rows(kept)}
            order = list(sides) if round_ % 2 == 0 else list(sides)[::-1]
            told = {side: sides[side]() for side in order}
            others.append(max(foreign for _, foreign, _ in told.values()))
            if others[-1] > options.foreign:
                dropped += 1
                continue
            work = float(re.search(r"in ([\d.]+) s", told["import"][2]).group(1))
            rates["import"].append(accepted / told["import"][0])
            rates["import, once started"].append(accepted / work)
            rates["copy of the file's rows"].append(accepted / told["copy"][0])
            rates["copy of the written rows"].append(accepted / told["rows"][0])
    SERVER.drop("bench_copy", "bench_rows", "bench_import", "bench_city")
    print("%d rows; %d rounds, %d left out for foreign load (share %s); fdatasync p50 %s ms; %d processors" % (
        accepted, options.rounds, dropped, spread(others, "%.2f"), spread(disk, "%.2f"), os.cpu_count()))
    for name, values in rates.items():
        if values:
            print("  %-26s n %d  %s rows/s" % (name, len(values), spread(values)))
    for side in ("import", "import, once started"):
        for other in ("copy of the file's rows", "copy of the written rows"):
            if rates[side]:
                print("  %s / %s: %s" % (side, other, spread([a / b for a, b in zip(rates[side], rates[other])], "%.2f")))


main()
