#!/usr/bin/env python3
"""One matter with 1, 200 and 2,000 people behind it, and with 20 and 2,000 entries, over HTTP: flat is the aim."""
import argparse, pathlib, re, shutil, signal, statistics, tempfile, uuid

from demo import HOME, Somebody, ask, start


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1,200,2000")
    parser.add_argument("--joined", default="20,200", help="so many cases are joined into one")
    parser.add_argument("--entries", default="20,2000", help="so many entries has a case's own history")
    parser.add_argument("--times", type=int, default=20, help="each page and act is asked for")
    parser.add_argument("--command", default=str(HOME / "moothall"), help="how to start Moothall; default: ./moothall")
    return parser.parse_args()


def numbers(written):
    return [int(one) for one in written.split(",") if one]


def case(counter, what):
    """Registers a hole in the road at the counter; answers number and phrase."""
    page = counter.send("/cases/new", {
        "submission": str(uuid.uuid4()), "channel": "COUNTER", "kind": "road", "kind-was": "road",
        "matter": "roads.surface.pothole", "place": "Heyan Road", "place-was": "Heyan Road", "found": "0", "same": "none",
        "description": what, "name": "Zhang San", "phone": "555 0100", "do": "register"}, "/cases/new")[1]
    return re.search(r"GR-\d{4}-\d+", page).group(0), re.search(r'id="phrase">([^<]+)<', page).group(1)


def people(staff, number, many):
    lines = "\n".join("Person %d, 555 %d" % (i, 1000 + i) for i in range(many))
    here = "/cases/%s/reporters" % number
    return staff.send(here, {"people": lines, "submission": str(uuid.uuid4())}, here)[0]


def measure(port, data, many, times):
    counter = Somebody(port, "chen-jie")
    one, two = case(counter, "The road sinks, seen by %d" % many), case(counter, "A hole in the road, seen by %d" % many)
    staff = Somebody(port, ask(data, "select handler from casework.case_file where number = '%s'" % one[0]))
    if many > 1:
        tell("add the others as a list", [people(staff, number, many - 1) for number, _ in (one, two)])
    resident = Somebody(port)
    resident.send("/my/find", {"number": one[0], "phrase": one[1]}, "/my/find")
    here = "/cases/" + one[0]
    for name, who, path in (("case page", staff, here), ("its people, first page", staff, here + "/reporters"),
                            ("follow page", resident, "/my/" + one[0])):
        tell(name, [who.timed(path)[0] for _ in range(times + 3)][3:])
    tell("add one more", [people(staff, one[0], 1) for _ in range(times)])
    joined, out = [], []
    for _ in range(times):
        joined.append(staff.send(here + "/join", {"into": two[0], "note": "One hole"}, here + "/join")[0])
        out.append(staff.send(here + "/take-out", {"note": "Two holes"}, here + "/take-out")[0])
    tell("join two such cases", joined)
    tell("take one out again", out)
    staff.send(here + "/accept", {}, here + "/accept")
    replies, rates, back = [], [], []
    for _ in range(times):
        replies.append(staff.send(here + "/reply", {"found": "A hole", "did": "Filled"}, here + "/reply")[0])
        rates.append(resident.send("/my/%s/rate" % one[0], {"fixed": "yes"}, "/my/" + one[0])[0])
        back.append(resident.send("/my/%s/rate" % one[0], {"fixed": "no", "say": "Open again"}, "/my/" + one[0])[0])
    tell("reply to all", replies)
    tell("rate, each their own", rates)
    tell("not solved", back)


def hold(port, data, many):
    """Cases of one person each, joined into one: their histories are read with it."""
    counter = Somebody(port, "chen-jie")
    lead = case(counter, "The road sinks, told in many cases")
    staff = Somebody(port, ask(data, "select handler from casework.case_file where number = '%s'" % lead[0]))
    joined = []
    for i in range(many):
        here = "/cases/%s/join" % case(counter, "The road sinks, case %d" % i)[0]
        joined.append(staff.send(here, {"into": lead[0], "note": "One road"}, here)[0])
    tell("join, the last ten", joined[-10:])
    tell("case page", [staff.timed("/cases/" + lead[0])[0] for _ in range(23)][3:])


def written(port, data, many, times):
    """A case whose own history is long: notes that the resident reads."""
    counter = Somebody(port, "chen-jie")
    number, phrase = case(counter, "The road sinks, written about %d times" % many)
    staff = Somebody(port, ask(data, "select handler from casework.case_file where number = '%s'" % number))
    here = "/cases/" + number
    note = {**staff.hidden(here), "note": "Looked at once more: the road still sinks.", "sees": "open"}
    took = [staff.post(here + "/note", note)[0] for _ in range(many)]
    tell("write, the last twenty", took[-20:])
    resident = Somebody(port)
    resident.send("/my/find", {"number": number, "phrase": phrase}, "/my/find")
    for name, who, path in (("case page", staff, here), ("follow page", resident, "/my/" + number)):
        seen = [who.timed(path) for _ in range(times + 3)][3:]
        tell(name, [one[0] for one in seen])
        print("    %d KB" % (len(seen[-1][1].encode()) / 1024), flush=True)


def tell(name, took):
    print("  %-28s n %3d  median %7.1f ms  (%.1f to %.1f)" % (
        name, len(took), statistics.median(took), min(took), max(took)), flush=True)


def main():
    options = arguments()
    data = pathlib.Path(tempfile.mkdtemp(prefix="moothall-many-"))
    running, port = start(options.command, data)
    try:
        for size in numbers(options.sizes):
            print("%d behind it" % size, flush=True)
            measure(port, data, size, options.times)
        for size in numbers(options.joined):
            print("%d cases joined into one" % size, flush=True)
            hold(port, data, size)
        for size in numbers(options.entries):
            print("%d entries of its own" % size, flush=True)
            written(port, data, size, options.times)
    finally:
        running.send_signal(signal.SIGTERM)
        running.wait(90)
        shutil.rmtree(data, ignore_errors=True)


main()
