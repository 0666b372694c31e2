#!/usr/bin/env python3
"""Kills server and database with signal 9 while reports come in, starts them again, and looks for every receipt."""
import argparse, http.client, json, os, pathlib, random, shutil, signal, socket, subprocess, sys, tempfile, threading, time
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
    receipts, failed, stopped, left = [], [], threading.Event(), [options.posts]
    lock = threading.Lock()

    def client():
        while not stopped.is_set():
            with lock:
                if left[0] == 0:
                    return
                left[0] -= 1
            try:
                number = post(port, services)
                with lock:
                    receipts.append(number)
            except (OSError, ValueError, http.client.HTTPException) as why:
                with lock:
                    failed.append(why)
                    left[0] += 1
                time.sleep(0.2)

    for time_ in range(options.kills + 1):
        clients = [threading.Thread(target=client) for _ in range(options.clients)]
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
    verdict = verify(port, data, receipts, len(failed))
    running.send_signal(signal.SIGTERM)
    running.wait(60)
    sys.exit(verdict)


def ask(data, sql):
    port = (data / "postgres" / "postmaster.pid").read_text().splitlines()[3]
    environment = dict(os.environ, PGPASSWORD=(data / "postgres.password").read_text().strip())
    return subprocess.run(["psql", "-h", "127.0.0.1", "-p", port, "-U", "moothall", "-d", "moothall", "-AtX", "-c", sql],
                          env=environment, check=True, capture_output=True, text=True).stdout.split()


def verify(port, data, receipts, failed):
    """Every receipt is found; every report has all of its parts, and every part its report."""
    lost = sorted(set(receipts) - set(ask(data, "select number from grievance.reporter")))
    shown = set(ask(data, "select number from grievance.report where is_public")) & set(receipts)
    for number in random.sample(sorted(shown), min(50, len(shown))):
        try:
            get(port, "/open311/v2/requests/%s.json" % number)
        except urllib.error.HTTPError as why:
            lost.append("%s over HTTP: %s" % (number, why))
    parts = {"casework.case_file": "id", "casework.entry": "case_id", "journal.line": "record",
             "grievance.reporter": "case_id", "grievance.report": "case_id"}
    ids = {table: set(ask(data, "select %s from %s" % (key, table))) for table, key in parts.items()}
    sent = set(ask(data, "select case_id from grievance.report where source = 'demo'"))
    halves = {table: len(sent - found) for table, found in ids.items() if sent - found}
    orphans = {table: len(found - ids["casework.case_file"]) for table, found in ids.items()
               if table != "journal.line" and found - ids["casework.case_file"]}
    twice = len(receipts) - len(set(receipts))
    print("%d receipts, %d tries without one, %d reports: %d receipts lost, %d given twice, halves %s, orphans %s" % (
        len(receipts), failed, len(sent), len(lost), twice, halves or "none", orphans or "none"))
    for one in lost[:10]:
        print("lost: %s" % one)
    return 1 if lost or twice or halves or orphans else 0


main()
