#!/usr/bin/env python3
"""Reports filed a second through HTTP, durable, against pgbench inserting the same rows into the same server."""
import argparse, json, os, pathlib, re, statistics, subprocess, sys, tempfile, time
import urllib.error, urllib.parse, urllib.request

HERE = pathlib.Path(__file__).parent
TICKS = os.sysconf("SC_CLK_TCK")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8080, help="of a running ./moothall demo")
    parser.add_argument("--data", type=pathlib.Path, default=pathlib.Path("data"), help="its data folder")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=5, help="of each side in each round")
    parser.add_argument("--clients", default="1,8,32")
    parser.add_argument("--foreign", type=float, default=0.25, help="most processor share of others in a sample")
    parser.add_argument("--list", action="store_true", help="the public list of fifty instead of the intake")
    return parser.parse_args()


class Database:
    """The demo's own PostgreSQL, through psql and pgbench."""

    def __init__(self, data):
        lines = (data / "postgres" / "postmaster.pid").read_text().splitlines()
        self.pid = int(lines[0])
        self.login = ["-h", "127.0.0.1", "-p", lines[3], "-U", "moothall"]
        self.environment = dict(os.environ, PGPASSWORD=(data / "postgres.password").read_text().strip())

    def ask(self, sql):
        return subprocess.run(["psql", *self.login, "-d", "moothall", "-AtX", "-v", "ON_ERROR_STOP=1", "-c", sql],
                              env=self.environment, check=True, capture_output=True, text=True).stdout.strip()

    def pgbench(self, script, clients, seconds):
        program = next((p for p in ["/usr/lib/postgresql/%d/bin/pgbench" % v for v in range(20, 12, -1)]
                        if os.path.exists(p)), "pgbench")
        run = subprocess.run([program, *self.login, "-n", "-M", "prepared", "-c", str(clients), "-j", str(min(2, clients)),
                              "-T", str(seconds), "-f", script, "moothall"],
                             env=self.environment, check=True, capture_output=True, text=True).stdout
        count = int(re.search(r"actually processed: (\d+)", run).group(1))
        return {"n": count, "failed": 0, "rate": float(re.search(r"tps = ([\d.]+)", run).group(1)),
                "p50": float(re.search(r"latency average = ([\d.]+)", run).group(1)), "p99": None}


def ticks(pid):
    """Processor ticks of a process and of its children that have ended."""
    try:
        fields = pathlib.Path("/proc/%d/stat" % pid).read_text().rsplit(")", 1)[1].split()
        return sum(int(fields[i]) for i in (11, 12, 13, 14)), int(fields[1])
    except (FileNotFoundError, ProcessLookupError):
        return 0, 0


def family(root):
    pids = [int(p.name) for p in pathlib.Path("/proc").iterdir() if p.name.isdigit()]
    parents = {pid: ticks(pid)[1] for pid in pids}
    found = {root}
    while True:
        more = {pid for pid, parent in parents.items() if parent in found} - found
        if not more:
            return found
        found |= more


def spent(roots):
    """Processor ticks of the server and of the database."""
    return [sum(ticks(pid)[0] for pid in family(root)) for root in roots]


def busy():
    fields = [int(f) for f in open("/proc/stat").readline().split()[1:]]
    return sum(fields) - fields[3] - fields[4], sum(fields)


def fdatasync(folder, times=50):
    samples = []
    with tempfile.NamedTemporaryFile(dir=folder) as file:
        for _ in range(times):
            os.pwrite(file.fileno(), os.urandom(8192), 0)
            begun = time.perf_counter()
            os.fdatasync(file.fileno())
            samples.append((time.perf_counter() - begun) * 1000)
    return statistics.median(samples)


def server(port):
    """The process that listens on the port."""
    listing = subprocess.run(["ss", "-ltnpH", "sport = :%d" % port], capture_output=True, text=True).stdout
    return int(re.search(r"pid=(\d+)", listing).group(1))


def wrk(port, clients, seconds, script, path):
    run = subprocess.run(["wrk", "-t", "1" if clients < 8 else "2", "-c", str(clients), "-d", "%ds" % seconds,
                          "--timeout", "30s", "-s", str(HERE / script), "http://127.0.0.1:%d%s" % (port, path)],
                         check=True, capture_output=True, text=True)
    sys.stderr.write(run.stderr)
    told = json.loads(run.stdout.strip().splitlines()[-1])
    told["rate"] = (told["n"] - told["failed"]) / told["seconds"]
    return told


def measured(roots, run):
    ours, (all_busy, total) = spent(roots), busy()
    own = sum(os.times()[:4])
    told = run()
    parts, (busy_after, total_after) = [(after - before) / TICKS for before, after in zip(ours, spent(roots))], busy()
    used, generator = sum(parts), sum(os.times()[:4]) - own
    each = 1e6 / max(1, told["n"] - told["failed"])
    told["cpu"], told["server"], told["database"], told["generator"] = (part * each for part in [used, *parts, generator])
    told["foreign"] = max(0.0, ((busy_after - all_busy) / TICKS - used - generator) / ((total_after - total) / TICKS))
    return told


FRESH = {
    "casework.case_file": {"id": "uuidv7()", "number": "'PG-' || nextval('bench.number')"},
    "casework.entry": {"case_id": ":id"},
    "journal.line": {"record": ":id"},
    "grievance.report": {"case_id": ":id", "number": ":number"},
    "grievance.reporter": {"submission": "gen_random_uuid()", "case_id": ":id", "number": ":number"},
    "identity.key": {"id": "gen_random_uuid()"},
    "identity.sealed": {"id": "gen_random_uuid()"},
}
ONLY = {"case_id": "uuidv7()", "number": "'PG-' || nextval('bench.number')"}


def literal(quoted, type_):
    """Without colons, which pgbench takes for its variables."""
    return "(%s)::%s" % (quoted.replace("\n", " ").replace(":", "'||chr(58)||'"), type_)


def insert(database, table, key, case, fresh):
    """The row that Moothall wrote for a case, as an insert into a copy of its table, with what must be new made new."""
    columns = database.ask("select attname || ' ' || format_type(atttypid, atttypmod) from pg_attribute where attrelid ="
                           " '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''" % table)
    named = [line.split(" ", 1) for line in columns.splitlines()]
    values = [fresh.get(name) or literal(database.ask("select coalesce(quote_literal(%s::text), 'null') from %s where %s = '%s' limit 1"
                                              % (name, table, key, case)), type_)
              for name, type_ in named]
    copy = "bench." + table.split(".")[1]
    return "insert into %s (%s) values (%s)" % (copy, ", ".join(name for name, _ in named), ", ".join(values))


def prepare(database, folder):
    """Copies of the tables with all their indexes, and pgbench's scripts that fill them."""
    database.ask("drop schema if exists bench cascade")
    database.ask("create schema bench")
    database.ask("create sequence bench.number")
    for table in FRESH:
        database.ask("create table bench.%s (like %s including all)" % (table.split(".")[1], table))
    case, reporter = database.ask("select case_id, submission from grievance.reporter where named order by at desc limit 1").split("|")
    keys = {"casework.case_file": ("id", case), "journal.line": ("record", case), "identity.key": ("id", reporter),
            "identity.sealed": ("id", reporter)}
    rows = [insert(database, table, *keys.get(table, ("case_id", case)), fresh) for table, fresh in FRESH.items()]
    rows[0] += " returning id, number \\gset\n"
    (folder / "rows.sql").write_text("begin;\n" + ";\n".join(rows).replace("\\gset\n;", "\\gset") + ";\ncommit;\n")
    (folder / "single.sql").write_text(insert(database, "grievance.report", "case_id", case, ONLY) + ";\n")


def plain(base):
    """Kinds of matter that ask nothing that must be answered: found out by trying."""
    found = []
    for one in json.load(urllib.request.urlopen(base + "/open311/v2/services.json"))[:40]:
        form = {"api_key": "demo", "service_code": one["service_code"], "description": "bench", "long": "0.43", "lat": "0.29"}
        try:
            urllib.request.urlopen(base + "/open311/v2/requests.json", urllib.parse.urlencode(form).encode())
            found.append(one["service_code"])
        except urllib.error.HTTPError as why:
            if why.code != 400:
                sys.exit("The server answers %d: %s" % (why.code, why.read().decode()))
    return found


def main():
    options = arguments()
    database, java = Database(options.data), server(options.port)
    roots = [java, database.pid]
    base = "http://127.0.0.1:%d" % options.port
    if options.list:
        sides = [("list", lambda c: wrk(options.port, c, options.seconds, "list.lua", "/open311/v2/requests.json?page_size=50")),
                 ("query", lambda c: database.pgbench(HERE / "list.sql", c, options.seconds))]
    else:
        folder = pathlib.Path(tempfile.mkdtemp(prefix="moothall-bench-"))
        os.environ["BENCH_SERVICES"] = " ".join(plain(base))
        os.environ["BENCH_BOX"] = os.environ.get("BENCH_BOX", "0.36 0.24 0.50 0.34")
        sides = [("intake", lambda c: wrk(options.port, c, options.seconds, "intake.lua", "/")),
                 ("single", lambda c: database.pgbench(folder / "single.sql", c, options.seconds)),
                 ("same rows", lambda c: database.pgbench(folder / "rows.sql", c, options.seconds))]
    print("synchronous_commit %s, fsync %s, PostgreSQL %s, %d processors" % (
        database.ask("show synchronous_commit"), database.ask("show fsync"), database.ask("show server_version"),
        os.cpu_count()))
    warm_up(sides[0][1], java)
    if not options.list:
        prepare(database, folder)
    for clients in map(int, options.clients.split(",")):
        compare(options, sides, clients, roots)


def compiling(java):
    """Seconds that the threads of Java's compilers have had."""
    threads = [task for task in pathlib.Path("/proc/%d/task" % java).iterdir()
               if re.match("C[12] Compiler", (task / "comm").read_text())]
    return sum(int((task / "schedstat").read_text().split()[0]) for task in threads) / 1e9


def warm_up(run, java, most=60):
    """As a server that runs for days: until Java compiles for less than a fiftieth of the time, twice."""
    quiet = 0
    for _ in range(most):
        before, began = compiling(java), time.perf_counter()
        rate = run(32)["rate"]
        share = (compiling(java) - before) / (time.perf_counter() - began)
        print("warming up: %.0f/s, Java compiling %.0f %% of the time" % (rate, 100 * share), flush=True)
        quiet = quiet + 1 if share < 0.02 else 0
        if quiet == 2:
            return
    sys.exit("Java still compiles after %d runs." % most)


def compare(options, sides, clients, roots):
    samples, ratios, disk, dropped = {name: [] for name, _ in sides}, {name: [] for name, _ in sides[1:]}, [], 0
    for round_ in range(options.rounds):
        disk.append(fdatasync(options.data))
        told = {name: measured(roots, lambda run=run: run(clients)) for name, run in
                (sides if round_ % 2 == 0 else sides[::-1])}
        if max(one["foreign"] for one in told.values()) > options.foreign:
            dropped += 1
            continue
        for name, one in told.items():
            samples[name].append(one)
        for name in ratios:
            ratios[name].append(told[sides[0][0]]["rate"] / told[name]["rate"])
    print("\n%d clients; %d rounds of %d s, %d left out for foreign load; fdatasync p50 %.2f ms (%.2f to %.2f)" % (
        clients, options.rounds, options.seconds, dropped, statistics.median(disk), min(disk), max(disk)))
    for name, all_ in samples.items():
        if all_:
            print("  %-10s n %7d  failed %d  %8.0f/s (%.0f to %.0f)  p50 %s ms  p99 %s ms  cpu %.0f us (%.0f to %.0f):"
                  " server %.0f, database %.0f; generator %.0f" % (
                name, sum(one["n"] for one in all_), sum(one["failed"] for one in all_), *spread(all_, "rate"),
                number(all_, "p50"), number(all_, "p99"), *spread(all_, "cpu"), *(spread(all_, part)[0] for part in ["server", "database", "generator"])))
    for name, all_ in ratios.items():
        if all_:
            print("  %s / %s: %.2f (%.2f to %.2f)" % (sides[0][0], name, statistics.median(all_), min(all_), max(all_)))


def spread(samples, key):
    values = [one[key] for one in samples]
    return statistics.median(values), min(values), max(values)


def number(samples, key):
    values = [one[key] for one in samples if one[key] is not None]
    return "%.1f" % statistics.median(values) if values else "-"


if __name__ == "__main__":
    main()
