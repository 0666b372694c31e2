#!/usr/bin/env python3
"""How long the first count takes on a city of many imported cases, and whether reports wait for it. Works in a data folder of its own.

worklist.py lays the cases; here each has a reporter, every second with a telephone of four hundred thousand. Then all counts are
thrown away and one day is looked at by the command, as after an import, while reports are filed one after the other."""
import argparse, json, pathlib, shutil, signal, statistics, subprocess, tempfile, threading, time

from demo import HOME, Somebody, ask, start
from worklist import fill

REPORTERS = """with fresh as (
        insert into grievance.reporter (submission, case_id, number, phrase_digest, named, phoned, mailed, behalf, language, at)
        select gen_random_uuid(), id, number, '', false, abs(hashtext(number)) % 2 = 0, false, false, 'en', opened_at
        from casework.case_file where number like 'GR-2027-%'
        returning submission, phoned)
    insert into identity.sealed (id, content, phone)
    select submission, ''::bytea, case when phoned then int4send(hashtext(submission::text) % 200000) end from fresh"""


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=1000000)
    parser.add_argument("--command", default=str(HOME / "moothall"), help="how to start Moothall; default: ./moothall")
    parser.add_argument("--data", type=pathlib.Path, help="keep the data here, and begin with what is there already")
    return parser.parse_args()


def file_reports(port, where, took, over):
    """Reports through the Open311 door, one after the other, until it is over."""
    somebody = Somebody(port)
    service = json.loads(somebody.get("/open311/v2/services.json"))[0]["service_code"]
    lon, lat = where
    while not over.wait(0.2):
        took.append(somebody.post("/open311/v2/requests.json", {
            "api_key": "demo", "service_code": service, "lat": lat, "long": lon, "description": "Water stands in the road."})[0])


def look(command, data):
    begun = time.time()
    looking = subprocess.Popen([*command.split(), "warnings", "look", "--data", str(data)], stdout=subprocess.PIPE, text=True)
    for line in looking.stdout:
        print("  after %5.1f s: %s" % (time.time() - begun, line.strip()), flush=True)
    looking.wait()
    print("looked in %.0f s" % (time.time() - begun), flush=True)


def beside(port, where, work):
    """Milliseconds of reports that are filed while something is done."""
    took, over = [], threading.Event()
    filing = threading.Thread(target=file_reports, args=(port, where, took, over))
    filing.start()
    work()
    over.set()
    filing.join()
    return took


def told(name, took):
    print("%s: n %d, median %.1f ms, longest %.1f ms" % (name, len(took), statistics.median(took), max(took)), flush=True)


def main():
    options = arguments()
    data = options.data or pathlib.Path(tempfile.mkdtemp(prefix="moothall-count-"))
    running, port = start(options.command, data)
    try:
        ask(data, "drop index if exists casework.words")  # of what was said: takes most of the time to fill, and counts nothing
        fill(data, options.size)
        ask(data, REPORTERS)
        ask(data, "truncate tally.count, tally.counted; analyze")
        where = ask(data, "select lon, lat from grievance.report where lon is not null limit 1").split("|")
        told("reports alone", beside(port, where, lambda: time.sleep(20)))
        told("while it is counted", beside(port, where, lambda: look(options.command, data)))
        print("%s counts of %s incidents" % tuple(ask(data, "select count(*), sum(number) from tally.count").split("|")))
    finally:
        running.send_signal(signal.SIGTERM)
        running.wait(90)
        if not options.data:
            shutil.rmtree(data, ignore_errors=True)


if __name__ == "__main__":
    main()
