#!/usr/bin/env python3
"""One matter with 1, 200 and 2,000 people behind it, over HTTP: flat is the aim. Works in a data folder of its own."""
import argparse, http.cookiejar, os, pathlib, re, shutil, signal, socket, statistics, subprocess, sys, tempfile, time
import html, urllib.error, urllib.parse, urllib.request, uuid

HOME = pathlib.Path(__file__).resolve().parent.parent
PASSWORD = "lanfeng-demo"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1,200,2000")
    parser.add_argument("--joined", default="20,200", help="so many cases are joined into one")
    parser.add_argument("--times", type=int, default=20, help="each page and act is asked for")
    parser.add_argument("--command", default=str(HOME / "moothall"), help="how to start Moothall; default: ./moothall")
    return parser.parse_args()


def start(command, data):
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    running = subprocess.Popen([*command.split(), "demo", "--port", str(port), "--data", str(data)],
                               stdout=subprocess.DEVNULL)
    until = time.time() + 600
    while time.time() < until and running.poll() is None:
        try:
            urllib.request.urlopen("http://127.0.0.1:%d/health" % port, timeout=5)
            return running, port
        except OSError:
            time.sleep(0.3)
    sys.exit("Moothall did not become ready.")


def ask(data, sql):
    port = (data / "postgres" / "postmaster.pid").read_text().splitlines()[3]
    environment = dict(os.environ, PGPASSWORD=(data / "postgres.password").read_text().strip())
    return subprocess.run(["psql", "-h", "127.0.0.1", "-p", port, "-U", "moothall", "-d", "moothall", "-AtX",
                           "-v", "ON_ERROR_STOP=1", "-c", sql],
                          env=environment, check=True, capture_output=True, text=True).stdout.strip()


class Stay(urllib.request.HTTPRedirectHandler):
    """An act is timed without the page that one is then sent to."""

    def redirect_request(self, *what):
        return None


class Somebody:

    def __init__(self, port, person=None):
        self.base = "http://127.0.0.1:%d" % port
        cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.browser, self.stays = urllib.request.build_opener(cookies), urllib.request.build_opener(cookies, Stay())
        if person:
            self.send("/signin", {"person": person, "password": PASSWORD}, seen="/signin")

    def get(self, path):
        return self.browser.open(self.base + path, timeout=120).read().decode("utf-8", "replace")

    def timed(self, path):
        begun = time.perf_counter()
        self.get(path)
        return (time.perf_counter() - begun) * 1000

    def send(self, path, fields, seen, done=(200, 302, 303)):
        """Opens the form, sends it with its hidden fields, answers milliseconds of the sending alone and the page."""
        page = self.get(seen)
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))
        body = urllib.parse.urlencode({**{k: html.unescape(v) for k, v in hidden.items()}, **fields}).encode()
        begun = time.perf_counter()
        try:
            answer = self.stays.open(self.base + path, body, timeout=120)
            status, page = answer.status, answer.read().decode("utf-8", "replace")
        except urllib.error.HTTPError as error:
            status, page = error.code, error.read().decode("utf-8", "replace")
        took = (time.perf_counter() - begun) * 1000
        if status not in done:
            sys.exit("%s answered %d:\n%s" % (path, status, re.sub("<[^>]*>", " ", page)[-3000:]))
        return took, page


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
        tell(name, [who.timed(path) for _ in range(times + 3)][3:])
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
    tell("case page", [staff.timed("/cases/" + lead[0]) for _ in range(23)][3:])


def tell(name, took):
    print("  %-28s n %3d  median %7.1f ms  (%.1f to %.1f)" % (
        name, len(took), statistics.median(took), min(took), max(took)), flush=True)


def main():
    options = arguments()
    data = pathlib.Path(tempfile.mkdtemp(prefix="moothall-many-"))
    running, port = start(options.command, data)
    try:
        for size in map(int, options.sizes.split(",")):
            print("%d behind it" % size, flush=True)
            measure(port, data, size, options.times)
        for size in map(int, options.joined.split(",")):
            print("%d cases joined into one" % size, flush=True)
            hold(port, data, size)
    finally:
        running.send_signal(signal.SIGTERM)
        running.wait(90)
        shutil.rmtree(data, ignore_errors=True)


main()
