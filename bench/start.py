#!/usr/bin/env python3
"""Time to the first page and memory at rest, with and without what Java learnt ahead of time, the same jar in turns."""
import argparse, os, pathlib, re, shutil, signal, socket, statistics, subprocess, sys, tempfile, time
import urllib.request

HOME = pathlib.Path(__file__).resolve().parent.parent
RUN = HOME / "app" / "target" / "run"
BUILT = HOME / "app" / "target" / "moothall.jar"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--java", default=os.environ.get("JAVA_HOME", ""), help="a JDK 25's folder; default: JAVA_HOME")
    parser.add_argument("--options", action="append", default=[], metavar="NAME=OPTIONS",
                        help="further sides, each with options of Java's, such as 'small heap=-Xmx128m'")
    return parser.parse_args()


def options_of_the_script():
    """What ./moothall gives to Java, read off its own text."""
    return re.search(r'^java_options="([^"]*)"', (HOME / "moothall").read_text(), re.M).group(1).split()


def free():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def memory(pid):
    status = pathlib.Path("/proc/%d/smaps_rollup" % pid).read_text()
    return {name: int(re.search(r"^%s:\s+(\d+)" % name, status, re.M).group(1)) / 1024 for name in ("Rss", "Pss")}


def once(java, options, data, jar=RUN / "moothall.jar"):
    """Milliseconds from the command to the first 200, processor milliseconds until then, memory after a full collection."""
    port = free()
    command = [java + "/bin/java", *options, "-jar", str(jar), "serve", "--port", str(port), "--data", str(data)]
    begun = time.perf_counter()
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=dict(os.environ, MOOTHALL_HOME=str(HOME)))
    while True:
        try:
            if urllib.request.urlopen("http://127.0.0.1:%d/health" % port, timeout=5).status == 200:
                break
        except OSError:
            time.sleep(0.005)
        if running.poll() is not None:
            sys.exit("Moothall ended with %d while starting." % running.returncode)
    took = (time.perf_counter() - begun) * 1000
    fields = pathlib.Path("/proc/%d/stat" % running.pid).read_text().rsplit(")", 1)[1].split()
    cpu = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK") * 1000
    for page in ["/", "/near", "/report", "/open311/v2/requests.json"]:
        urllib.request.urlopen("http://127.0.0.1:%d%s" % (port, page), timeout=30).read()
    subprocess.run([java + "/bin/jcmd", str(running.pid), "GC.run"], check=True, stdout=subprocess.DEVNULL)
    time.sleep(2)
    kept = memory(running.pid)
    running.send_signal(signal.SIGTERM)
    running.wait(60)
    return {"start": took, "cpu": cpu, "rss": kept["Rss"], "pss": kept["Pss"]}


def main():
    options = arguments()
    if not options.java or not (RUN / "moothall.aot").exists():
        sys.exit("Set JAVA_HOME to a JDK 25 and build once with ./moothall check city/lanfeng.")
    data = pathlib.Path(tempfile.mkdtemp(prefix="moothall-start-"))
    ours = options_of_the_script()
    cache = ["-XX:AOTCache=%s" % (RUN / "moothall.aot"), "-Xlog:aot=off", "-Xlog:cds=off"]
    sides = {"with the cache": cache + ours, "without": ours, "Java as it comes": [], "the jar as built": ours}
    sides.update((name, cache + ours + more.split()) for name, more in (one.split("=", 1) for one in options.options))
    try:
        for command in (["load", str(HOME / "city" / "lanfeng"), "--data", str(data)],):
            subprocess.run([options.java + "/bin/java", *cache, *ours, "-jar", str(RUN / "moothall.jar"), *command],
                           check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, env=dict(os.environ, MOOTHALL_HOME=str(HOME)))
        keeper = subprocess.Popen([options.java + "/bin/java", *cache, *ours, "-jar", str(RUN / "moothall.jar"), "serve",
                                   "--port", str(free()), "--data", str(data)], stdout=subprocess.DEVNULL)
        time.sleep(8)  # keeps the database running, so that only Moothall's own start is measured
        samples = {name: [] for name in sides}
        for round_ in range(options.rounds + 1):
            for name, java_options in (sides.items() if round_ % 2 else reversed(sides.items())):
                sample = once(options.java, java_options, data, *([BUILT] if name == "the jar as built" else []))
                if round_:
                    samples[name].append(sample)
    finally:
        keeper.send_signal(signal.SIGTERM)
        keeper.wait(60)
        shutil.rmtree(data, ignore_errors=True)
    for name, all_ in samples.items():
        print("%-20s n %d  start %s ms  processor %s ms  memory %s MB (shared parts shared out: %s)" % (
            name, len(all_), *(spread([one[what] for one in all_]) for what in ("start", "cpu", "rss", "pss"))))
    for other in ("without", "the jar as built"):
        for what in ("start", "cpu"):
            print("with the cache / %s, %s: %.2f" % (other, what, ratio(samples, other, what)))


def ratio(samples, other, what):
    return (statistics.median(one[what] for one in samples["with the cache"])
            / statistics.median(one[what] for one in samples[other]))


def spread(values):
    return "%.0f (%.0f to %.0f)" % (statistics.median(values), min(values), max(values))


main()
