#!/usr/bin/env python3
"""Throws sqlmap and wapiti at a demo on this machine: as nobody, as a resident, as each kind of staff and as another system.
docs/security-checks.md says what came of it.

    ./moothall demo --port 8180 --data DIR        # in another terminal; a fresh folder, thrown away afterwards
    bench/scan.py --port 8180 --out DIR           # walk, headers, sqlmap, wapiti, table; or some of them, named behind

What is finished is not begun again: the same line goes on where it was ended. Needs sqlmap and wapiti (Debian:
apt-get install sqlmap wapiti). How long it takes at most: requests × --seconds / --threads, and of wapiti as each of four people
8 × --crawl; a machine that does nothing else needs a quarter of that.
"""
import argparse, json, pathlib, queue, re, subprocess, sys, threading, time, urllib.error, urllib.request
import walk
from demo import Somebody

V2 = "/open311/v2"
MACHINES = {  # what another system asks and sends; a star marks what stands in the address
    "list": "GET %s/requests.json?service_code=a&start_date=2026-11-01T00:00:00Z&end_date=2026-11-30T00:00:00Z&status=open"
            "&service_request_id=GR-2026-000001&jurisdiction_id=a&page=1&page_size=10" % V2,
    "one": "GET %s/requests/GR-2026-000001*.xml" % V2,
    "service": "GET %s/services/roads.surface.pothole*.json" % V2,
    "token": "GET %s/tokens/018f0000-0000-7000-8000-000000000000*.json" % V2,
    "updates": "GET %s/servicerequestupdates.json?api_key=demo&service_request_id=GR-2026-000001"
               "&start_date=2026-11-01T00:00:00Z&end_date=2026-11-30T00:00:00Z" % V2,
    "send": "POST %s/requests.json api_key=demo&service_code=roads.surface.pothole&lat=0.4375&long=0.2887&description=A+hole"
            "&email=a%%40b.example&first_name=A&last_name=B&phone=5550&device_id=1&account_id=1"
            "&media_url=http%%3A%%2F%%2Fa.example%%2Fa&address_string=Here&address_id=1" % V2,
    "near": "GET /near?q=lamp&area=nandu&matter=lighting&state=open&after=a&days=30&map=1",
}
WAPITI = """
import fnmatch, re
import wapitiCore.net.crawler as crawler
crawler.wildcard_translate = lambda pattern: re.compile(fnmatch.translate(pattern))  # Debian's cannot read -x
from wapitiCore.main.wapiti import wapiti_main
wapiti_main()"""
MODULES = "sql,blindsql,xss,permanentxss,exec,file,crlf,redirect,csp,cookieflags,http_headers,methods,backup,csrf,htaccess,shellshock"
TELLS = re.compile(r"is vulnerable|appears to be '[^']*' injectable|might be injectable|false positive|unable to connect|CRITICAL\] (?!all tested).*")


class Scan:
    def __init__(self, given):
        self.given, self.out = given, pathlib.Path(given.out)
        self.requests, self.results = self.out / "requests", self.out / "results"
        for folder in (self.requests, self.results):
            folder.mkdir(parents=True, exist_ok=True)
        self.signed, self.lock = {}, threading.Lock()

    # ---- Who sends it

    def browser(self, who):
        """Cookies and a form's token of a session that is still open."""
        with self.lock:
            one = self.signed.get(who)
            if not one or not self.open(who, one):
                one = self.signed[who] = Somebody(self.given.port, who if who in walk.STAFF else None)
            jar = next(handler.cookiejar for handler in one.browser.handlers if hasattr(handler, "cookiejar"))
            token = one.hidden("/me" if who in walk.STAFF else "/my/find").get("_csrf", "")
            kept = self.requests / (who + ".cookie")
            own = {cookie.name: cookie.value for cookie in jar}
            if kept.exists():  # a resident's case and draft, from the walk
                own = {**dict(pair.split("=", 1) for pair in kept.read_text().split("; ")), "token": own["token"]}
            return "; ".join("=".join(pair) for pair in own.items()), token

    @staticmethod
    def open(who, one):
        try:
            return who not in walk.STAFF or one.browser.open(one.base + "/me", timeout=60).url.endswith("/me")
        except urllib.error.HTTPError:
            return False

    # ---- sqlmap

    def walk(self):
        if not (self.requests / "walked.txt").exists():
            walk.main(self.given.port, self.requests)
        for name, line in MACHINES.items():
            method, target, *body = line.split(" ")
            self.request("machine." + name, method, target, *body)

    def request(self, name, method, target, body=""):
        form = "Content-Type: application/x-www-form-urlencoded\n" if method == "POST" else ""
        (self.requests / (name + ".req")).write_text(
            "%s %s HTTP/1.1\nHost: 127.0.0.1:%d\n%s\n%s" % (method, target, self.given.port, form, body))

    def sqlmap(self):
        self.walk()
        waiting = queue.Queue()
        for request in sorted(self.requests.glob("*.req"), key=lambda one: one.name.split(".")[-2]):
            if re.search(self.given.only, request.stem) and not (self.results / (request.stem + ".json")).exists():
                waiting.put(request)
        print("sqlmap: %d requests to go, at most %d min" % (
            waiting.qsize(), waiting.qsize() * self.given.seconds / self.given.threads / 60 + 1), flush=True)
        workers = [threading.Thread(target=self.work, args=(waiting,)) for _ in range(self.given.threads)]
        [one.start() for one in workers]
        [one.join() for one in workers]

    def work(self, waiting):
        while True:
            try:
                self.inject(waiting.get_nowait())
            except queue.Empty:
                return

    def inject(self, request):
        cookie, token = self.browser(request.name.split(".")[0])
        own, log = self.out / (request.stem + ".sent"), self.out / (request.stem + ".log")
        own.write_text(request.read_text().replace("@COOKIE@", cookie).replace("@TOKEN@", token))
        begun = time.time()
        with log.open("w") as said:
            try:
                subprocess.run(["sqlmap", "-r", own, "--batch", "--ignore-stdin", "--disable-coloring", "--flush-session", "--level", str(self.given.level),
                                "--risk", "2", "--technique", self.given.technique, "--dbms", "PostgreSQL", "--timeout", "20",
                                "--retries", "1", "--ignore-code", "401,403,404", "--param-exclude",
                                "^(_csrf|token|session|draft|mine|lang|known-.*)$", "--output-dir", self.out / "sqlmap" / request.stem],
                               stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT, timeout=self.given.seconds)
                ended = True
            except subprocess.TimeoutExpired:
                ended = False
        result = {"request": request.read_text().split(" HTTP/")[0], "seconds": round(time.time() - begun), "ended": ended}
        (self.results / (request.stem + ".json")).write_text(json.dumps(result))
        print("%-18s %3d s%s %s %s" % (request.stem, result["seconds"], "" if ended else ", not to its end",
                                       result["request"][:90], "; ".join(self.said(request.stem)[1])), flush=True)

    def said(self, name):
        """Of a run: how many parameters it came through, what it found, and which answers it was given how often."""
        text = (self.out / (name + ".log")).read_text(errors="replace")
        through = len(set(re.findall(r"(\w+ parameter '[^']*') (?:does not seem|appears|is vulnerable)", text)))
        return through, sorted({found.group() for found in TELLS.finditer(text)}), re.findall(r"(\d{3}) \([^)]*\) - (\d+) times", text)

    # ---- wapiti, and what every answer carries

    def wapiti(self):
        home = "http://127.0.0.1:%d" % self.given.port
        for who, start in [("nobody", "/near?q=a"), ("he-ping", "/work"), ("luo-ying", "/work"), ("tan-xin", "/city/rules")]:
            report = self.results / ("wapiti-%s.json" % who)
            if report.exists() or not re.search(self.given.only, "wapiti-" + who):
                continue
            print("wapiti " + who, flush=True)
            left_out = sum((["-x", home + path] for path in ("/signout*", "/me/sessions/*", "/me/password", "/city/accounts/*")), [])
            with (self.out / ("wapiti-%s.log" % who)).open("w") as said:
                subprocess.run(["/usr/bin/python3", "-c", WAPITI, "-u", home + "/", "-s", home + start, "--scope", "domain", "--flush-session",
                                "--max-scan-time", str(self.given.crawl), "--max-attack-time", str(self.given.crawl), "--max-links-per-page", "60",
                                "--max-files-per-dir", "25", "--depth", "5", "--verify-ssl", "0", "--no-bugreport", "-S", "normal", "-f", "json",
                                "-o", report, "-m", MODULES, "--store-session", self.out / ("wapiti-" + who),
                                "-H", "Cookie: " + self.browser(who)[0], *left_out],
                               stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT, timeout=self.given.crawl * 8)

    def headers(self):
        for path in ["/", "/report", "/near", "/signin", "/journal", V2 + "/services.json", "/nothing", "/assets/nothing.css"]:
            try:
                answer = urllib.request.urlopen("http://127.0.0.1:%d%s" % (self.given.port, path), timeout=60)
            except urllib.error.HTTPError as error:
                answer = error
            (self.out / "headers.txt").open("a").write("== %s %d\n%s\n" % (path, answer.status, answer.headers))

    # ---- What came of it

    def table(self):
        by, all_of = {}, [(one.stem, json.loads(one.read_text())) for one in sorted(self.results.glob("*.json"))]
        for name, one in (pair for pair in all_of if not pair[0].startswith("wapiti-")):
            row = by.setdefault(name.split(".")[0], [0, 0, 0, 0])
            for at, more in enumerate([1, self.said(name)[0], one["seconds"], not one["ended"]]):
                row[at] += more
        print("\n%-10s %8s %10s %8s %8s" % ("as", "requests", "parameters", "seconds", "cut off"))
        for who, row in sorted(by.items()):
            print("%-10s %8d %10d %8d %8d" % (who, *row))
        for name, one in all_of:
            if name.startswith("wapiti-"):
                self.crawled(name, one)
            elif self.said(name)[1] or any(code.startswith("5") for code, _ in self.said(name)[2]):
                print("%s %s: %s %s" % (name, one["request"][:80], *self.said(name)[1:]))

    def crawled(self, name, report):
        text = (self.out / (name + ".log")).read_text(errors="replace")
        print("%s: %s URLs and forms; cut off: %s" % (name, *re.findall(r"Wapiti found (\d+)", text),
                                                      " ".join(re.findall(r"reached for module (\w+)", text)) or "none"))
        for kind in ("vulnerabilities", "anomalies"):
            for what, found in report[kind].items():
                for one in found:
                    print(" ", kind, what, one["method"], one["path"], one["parameter"], one["info"][:150])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=8180)
    parser.add_argument("--out", required=True)
    parser.add_argument("--seconds", type=int, default=180, help="of sqlmap for one request, at most")
    parser.add_argument("--crawl", type=int, default=900, help="seconds of wapiti as one person for the crawl, and for each module")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--level", type=int, default=1)
    parser.add_argument("--technique", default="BEU")
    parser.add_argument("--only", default=".", help="a pattern for names of runs")
    parser.add_argument("what", nargs="*", default=["headers", "sqlmap", "wapiti", "table"])
    given = parser.parse_args()
    scan = Scan(given)
    for what in given.what:
        if what not in ("walk", "headers", "sqlmap", "wapiti", "table"):
            sys.exit("There is no part “%s”: walk, headers, sqlmap, wapiti or table." % what)
        getattr(scan, what)()


if __name__ == "__main__":
    main()
