#!/usr/bin/env python3
"""Kills server and database with signal 9 while reports come in, starts them again, and looks for every receipt."""
import argparse, html, http.client, http.cookiejar, json, os, pathlib, random, re, shutil, signal, socket, subprocess, sys, tempfile, threading, time
import urllib.error, urllib.parse, urllib.request

HOME = pathlib.Path(__file__).resolve().parent.parent

def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--clients", type=int, default=16)
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--port", type=int, default=0, help="default: a free one")
    parser.add_argument("--command", default=str(HOME / "moothall"), help="how to start Moothall; default: ./moothall")
    options = parser.parse_args()
    data = pathlib.Path(tempfile.mkdtemp(prefix="moothall-kill-"))
    port = options.port or free()
    running = start(options.command, port, data)
    try:
        run(options, port, data, running)
    finally:
        finish(data)
        shutil.rmtree(data, ignore_errors=True)


def free():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def start(command, port, data):
    running = subprocess.Popen([*command.split(), "demo", "--port", str(port), "--data", str(data)],
                               stdout=subprocess.DEVNULL, start_new_session=True)
    until = time.time() + 300
    while time.time() < until:
        try:
            if urllib.request.urlopen("http://127.0.0.1:%d/health" % port, timeout=5).status == 200:
                return running
        except OSError:
            time.sleep(0.3)
        if running.poll() is not None:
            sys.exit("Moothall ended with %d while starting." % running.returncode)
    sys.exit("Moothall was not ready within five minutes.")


def database_processes(data):
    file = data / "postgres" / "postmaster.pid"
    if not file.exists():
        return []
    first = int(file.read_text().splitlines()[0])
    listing = subprocess.run(["ps", "-o", "pid=", "--ppid", str(first)], capture_output=True, text=True).stdout
    return [first] + [int(pid) for pid in listing.split()]


def kill(running, data):
    """Everything at once, without a word of warning."""
    for pid in [running.pid] + database_processes(data):
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
    running.wait()


def finish(data):
    for pid in database_processes(data)[:1]:
        try:
            os.kill(pid, signal.SIGQUIT)
        except ProcessLookupError:
            pass
    time.sleep(1)


def get(port, path):
    return json.load(urllib.request.urlopen("http://127.0.0.1:%d%s" % (port, path), timeout=30))


def post(port, services):
    form = urllib.parse.urlencode({
        "api_key": "demo", "service_code": random.choice(services), "description": "Killed in the middle? 半途而废",
        "long": "%.6f" % random.uniform(0.36, 0.50), "lat": "%.6f" % random.uniform(0.24, 0.34)}).encode()
    answer = urllib.request.urlopen("http://127.0.0.1:%d/open311/v2/requests.json" % port, form, timeout=30)
    return json.load(answer)[0]["service_request_id"]


class Resident:
    """Somebody with a browser that runs no scripts."""

    def __init__(self, port):
        self.base = "http://127.0.0.1:%d" % port
        cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.browser = urllib.request.build_opener(cookies)

    def open(self, path, form=None):
        answer = self.browser.open(self.base + path, urllib.parse.urlencode(form).encode() if form else None, timeout=30)
        self.page, self.path = answer.read().decode(), urllib.parse.urlsplit(answer.url).path

    def send(self, **said):
        """The form of the page, with what the page put into it."""
        form = {}
        for field in re.findall(r'<input[^>]*type="(?:hidden|text|search)"[^>]*>', self.page) \
                + re.findall(r'<input[^>]*name="_csrf"[^>]*>', self.page):
            name, value = re.search(r' name="([^"]*)"', field), re.search(r' value="([^"]*)"', field)
            if name:
                form[name.group(1)] = html.unescape(value.group(1)) if value else ""
        self.open(self.path, {**form, **said})

    def report(self):
        """The number and the phrase that the receipt shows."""
        self.open("/report?q=hole")
        self.send(matter="roads.surface.pothole")
        self.send(place="Heyan Road", do="search")
        self.send(found="0")
        self.send(do="use")
        self.send(description="Killed in the middle?")
        self.send(who="anonymous")
        self.send()
        return (re.search(r'<strong class="mh-num">([^<]+)<', self.page).group(1),
                re.search(r'id="phrase">([^<]+)<', self.page).group(1))

    def finds(self, number, phrase):
        self.open("/my/find")
        self.send(number=number, phrase=phrase)
        return self.path == "/my/" + number


def plain(port):
    """Kinds of matter that ask nothing that must be answered."""
    found = []
    for one in get(port, "/open311/v2/services.json")[:40]:
        try:
            post(port, [one["service_code"]])
            found.append(one["service_code"])
        except urllib.error.HTTPError as why:
            if why.code != 400:
                sys.exit("The server answers %d: %s" % (why.code, why.read().decode()))
    return found


def run(options, port, data, running):
    services = plain(port)
    receipts, phrases, failed, stopped, left = [], {}, [], threading.Event(), [options.posts]
    lock = threading.Lock()

    def machine():
        return post(port, services), None

    def resident():
        return Resident(port).report()

    def client(report):
        while not stopped.is_set():
            with lock:
                if left[0] == 0:
                    return
                left[0] -= 1
            try:
                number, phrase = report()
                with lock:
                    receipts.append(number)
                    if phrase:
                        phrases[number] = phrase
            except (OSError, ValueError, http.client.HTTPException) as why:
                with lock:
                    failed.append(why)
                    left[0] += 1
                time.sleep(0.2)

    for time_ in range(options.kills + 1):
        clients = [threading.Thread(target=client, args=[resident if one % 4 == 0 else machine])
                   for one in range(options.clients)]
        stopped.clear()
        target = options.posts * (time_ + 1) // (options.kills + 1)
        for one in clients:
            one.start()
        deadline = time.time() + 120
        while len(receipts) < target and any(one.is_alive() for one in clients) and time.time() < deadline:
            time.sleep(0.002)
        if time_ < options.kills:
            kill(running, data)
        stopped.set()
        for one in clients:
            one.join()
        if time_ < options.kills:
            print("killed after %d receipts; starting again" % len(receipts), flush=True)
            running = start(options.command, port, data)
    verdict = verify(port, data, receipts, phrases, len(failed))
    running.send_signal(signal.SIGTERM)
    running.wait(60)
    sys.exit(verdict)


def ask(data, sql):
    port = (data / "postgres" / "postmaster.pid").read_text().splitlines()[3]
    environment = dict(os.environ, PGPASSWORD=(data / "postgres.password").read_text().strip())
    return subprocess.run(["psql", "-h", "127.0.0.1", "-p", port, "-U", "moothall", "-d", "moothall", "-AtX", "-c", sql],
                          env=environment, check=True, capture_output=True, text=True).stdout.split()


def answers(port, number):
    try:
        return get(port, "/open311/v2/requests/%s.json" % number)[0]["service_request_id"] == number
    except urllib.error.HTTPError as why:
        if why.code == 404:
            return False
        raise


# What must be empty: parts of a report without the others, and journals with a gap.
HALVES = {
    "cases without their report": """select case_file.number from casework.case_file
        where line = 'grievance' and not exists (select from grievance.report where case_id = case_file.id)""",
    "reports without their case": """select report.number from grievance.report
        where not exists (select from casework.case_file where id = report.case_id)""",
    "cases without a first entry": """select case_file.number from casework.case_file
        where not exists (select from casework.entry where case_id = case_file.id and position = 1)""",
    "entries without their case": """select case_id from casework.entry
        where not exists (select from casework.case_file where id = entry.case_id)""",
    "reporters without their case": """select number from grievance.reporter
        where not exists (select from casework.case_file where id = reporter.case_id)""",
    "reports without their reporter": """select number from grievance.report where channel <> 'IMPORT'
        and not exists (select from grievance.reporter where number = report.number)""",
    "cases without their journal": """select case_file.number from casework.case_file
        where not exists (select from journal.line where record = case_file.id and act = 'case.received')""",
    "gaps in journals": """select record from (select record, position, previous_hash,
            row_number() over chain as place, lag(hash) over chain as before
        from journal.line window chain as (partition by record order by position)) as line
        where position <> place or previous_hash <> coalesce(before, repeat('0', 64))""",
}


def verify(port, data, receipts, phrases, failed):
    """Every receipt is found by its number and opens by its phrase; every report is whole."""
    kept = set(ask(data, "select number from grievance.reporter"))
    shown = set(ask(data, "select number from grievance.report where is_public"))
    machines = [number for number in receipts if number not in phrases]
    lost = {"in the database": [number for number in receipts if number not in kept],
            "by phrase": [number for number, phrase in phrases.items() if not Resident(port).finds(number, phrase)],
            "in the public interface": [number for number in machines if number in shown and not answers(port, number)]}
    told = [number for number in machines if number not in shown and answers(port, number)]
    twice = len(receipts) - len(set(receipts))
    halves = {what: found for what, found in ((what, ask(data, sql)) for what, sql in HALVES.items()) if found}
    print("%d receipts (%d to residents, %d to machines, of which %d public), %d tries without one" % (
        len(receipts), len(phrases), len(machines), sum(number in shown for number in machines), failed))
    for what, numbers in lost.items():
        print("not found %s: %s" % (what, ", ".join(numbers[:10]) or "none"))
    print("shown although not public: %s; given twice: %d; halves: %s" % (", ".join(told[:10]) or "none", twice, halves or "none"))
    return 1 if any(lost.values()) or told or twice or halves else 0


main()
