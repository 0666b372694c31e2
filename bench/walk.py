#!/usr/bin/env python3
"""Walks a demo as nobody, as a resident with a case and as each kind of staff; writes down each form and each link with
something to fill in as a request for sqlmap (-r), with @COOKIE@ for whoever sends it and the form's token as it stood.

    bench/walk.py PORT DIR      # DIR/PERSON.NUMBER.req, and DIR/walked.txt with what was seen of each route
"""
import collections, pathlib, re, sys, urllib.error, urllib.parse
from html.parser import HTMLParser
from demo import HOME, Somebody

STAFF = ["he-ping", "lin-hui", "chen-jie", "luo-ying", "tan-xin", "zhou-min"]
LEFT_OUT = re.compile(r"/signout|/export$|\.geojson$|/assets/|/docs/|/(pdf|docx)$")
# What is sent once on the way, as other forms stand behind it.
OPENING = ["/conferences/new", "/cases/{number}/letters", "/cases/{number}/reveal", "/cases/{number}/words", "/cases/{number}/hold",
           "/me/factors/begin", "/city/accounts/{person}/invite", "/city/procedures/{name}/amend", "/work/views",
           "/call-backs/{receipt}/open", "/my/{number}/data"]
# Forms that no walk comes by, as what they need has not happened in a demo: what they read.
BY_HAND = [
    ("he-ping", "/cases/@CASE@*/take-out", "cases=@CASE@&note=a"),
    ("he-ping", "/cases/@CASE@*/words", "purpose=a&sentence=a"),
    ("he-ping", "/cases/@CASE@*/words/seal", ""),
    ("tan-xin", "/city/accounts/wei-lan*/end", "now=a"),
    ("tan-xin", "/city/procedures/service-request*/draft", "text=a&why=a&revision=1&after=1"),
    ("tan-xin", "/city/procedures/service-request*/publish", "text=a&why=a&revision=1&after=1"),
    ("tan-xin", "/conferences/CC-2026-000001*/minutes", "minutes=a&present=a&version=1&do=close"),
    ("tan-xin", "/conferences/CC-2026-000001*/answer", "answer=a&words=a"),
    ("tan-xin", "/conferences/CC-2026-000001*/cancel", "reason=a"),
    ("tan-xin", "/conferences/CC-2026-000001*/tasks", "case=a&office=a&task=a&due-day=1&due-month=1&due-year=2027"),
    ("nobody", "/invited/a*", "fresh=a&again=a"),
    ("he-ping", "/me/factors/codes", "code=1&password=a"),
    ("he-ping", "/me/factors/drop", "code=1&password=a"),
    ("he-ping", "/me/passkeys/018f0000-0000-7000-8000-000000000000*/drop", ""),
    ("resident", "/my/@MINE@*/answer", "answer=a&say=a"),
    ("resident", "/my/@MINE@*/rate", "fixed=yes&handling=good&say=a"),
    ("resident", "/my/@MINE@*/data.json", "phrase=a"),
    ("resident", "/my/@MINE@*/erase", "phrase=a&sure=no"),
    ("nobody", "/report/back/a*", "a=a"),
    ("resident", "/report/forget", "a=a"),
    ("resident", "/report/where", "place=a&found=a&help=a&view=a&do=search&spot.x=1&spot.y=1&longitude=0.28&latitude=0.43"),
    ("nobody", "/signin/code", "code=1&next=%2Fwork"),
    ("nobody", "/signin/set-up", "code=1&next=%2Fwork"),
    ("luo-ying", "/work/hand-over", "cases=@CASE@&person=a&note=a&from=a"),
]
PAGES, EACH, CASES = 400, 3, 25  # of one person; of one address, whatever its number; of cases and of residents' cases
NAMED = {"people": "12", "others": "B Two, 5550199", "phone": "5550123", "day-day": "27", "day-month": "11",
         "day-year": "2026", "time": "14:30", "email": "a@b.example"}
WORDS = {"email": "a@b.example", "number": "1", "tel": "5550123", "url": "http://a.example/a", "date": "2026-11-20"}


class Page(HTMLParser):
    """Its links and forms; a form is [method, action, fields], filled in where the page leaves it to whoever reads."""

    def __init__(self, address, text):
        super().__init__()
        self.address, self.links, self.forms, self.open, self.select, self.area = address, [], [], None, None, None
        self.feed(text)

    def handle_starttag(self, tag, given):
        one = {name: value or "" for name, value in given}
        if tag == "a" and "href" in one:
            self.links.append(urllib.parse.urljoin(self.address, one["href"]))
        elif tag == "form":
            action = urllib.parse.urljoin(self.address, one.get("action") or self.address)
            self.open = [one.get("method", "get").upper(), action, {}]
            self.forms.append(self.open)
        elif tag == "option" and self.select and not self.open[2][self.select]:
            self.open[2][self.select] = one.get("value", "")
        elif self.open and one.get("name"):
            self.field(tag, one)

    def field(self, tag, one):
        name, kind, fields = one["name"], one.get("type", tag), self.open[2]
        if tag == "select":
            self.select = name
            fields.setdefault(name, "")
        elif tag == "textarea":
            self.area = name
            fields[name] = ""
        elif kind in ("radio", "checkbox"):
            if name not in fields or "checked" in one:
                fields[name] = one.get("value", "on")
        elif tag == "button" and one.get("value") == "on":
            fields[name] = "on"  # of several, the one that goes on
        elif kind not in ("file", "submit") or tag == "button":
            fields.setdefault(name, one.get("value", "") or NAMED.get(name) or WORDS.get(kind, "" if kind == "hidden" else "A lamp"))

    def handle_data(self, text):
        if self.area:
            self.open[2][self.area] += text.strip()

    def handle_endtag(self, tag):
        if tag == "textarea" and self.area:
            self.open[2][self.area] = self.open[2][self.area] or NAMED.get(self.area, "A lamp in the street is dark.")
            self.area = None
        self.select = None if tag == "select" else self.select
        self.open = None if tag == "form" else self.open


def routes():
    """Every route of docs/route-rights.md, most exact first, as (method, pattern, expression)."""
    found = re.findall(r"^\| (GET|POST) \| `([^`]+)`", (HOME / "docs/route-rights.md").read_text(), re.M)
    gap = r"\{\w+(?::((?:[^{}]|\{[^}]*\})+))?\}"
    exact = lambda path: re.sub(gap, lambda m: "(%s)" % (m.group(1) or "[^/]+").replace("\\|", "|"), path)
    return sorted(((method, path, re.compile(exact(path.replace("**", ".*")) + "$")) for method, path in found),
                  key=lambda one: one[1].count("{"))


class Walk:
    def __init__(self, port, out, known):
        self.port, self.out, self.known, self.walked = port, out, known, collections.defaultdict(set)
        self.written = set()

    def route(self, method, path):
        return next((pattern for way, pattern, reads in self.known if way == method and reads.match(path)), None)

    def kind(self, method, path):
        """A route; where its last word is the act, with it."""
        route = self.route(method, path)
        last = path.rsplit("/", 1)[-1]
        return route and re.sub(r"\{(verb|what|step)[^/]*$", last, route)

    def write(self, who, method, address, fields):
        parts = urllib.parse.urlsplit(address)
        kind = self.kind(method, parts.path)
        if not kind or LEFT_OUT.search(parts.path) or "lang=" in parts.query:
            return
        self.walked[method + " " + self.route(method, parts.path)].add(who)
        fields = {name: "@TOKEN@" if name == "_csrf" else value for name, value in fields.items()}
        body, query = urllib.parse.urlencode(fields, safe="@"), parts.query and "?" + parts.query
        if method == "GET" and (fields or query):
            self.request(who, kind, method, parts.path + (body and "?" + body or query), None)
        elif method == "POST" and (set(fields) - {"_csrf"} or query):
            self.request(who, kind, method, parts.path + query, body)
        if "{" in kind:  # what stands in the address itself
            self.request(who, kind + "*", method, self.starred(method, parts.path), body if method == "POST" else None)

    def starred(self, method, path):
        """sqlmap's mark behind each piece of the address that differs from case to case."""
        reads = next(reads for way, _, reads in self.known if way == method and reads.match(path))
        found = reads.match(path)
        for gap in range(len(found.groups()), 0, -1):
            path = path[:found.end(gap)] + "*" + path[found.end(gap):]
        return path

    def request(self, who, kind, method, target, body):
        names = re.findall(r"(?:^|[?&])([^=&?]+)=", target + "&" + (body or ""))
        mark = (method, kind, tuple(sorted(set(names))))
        if mark in self.written:
            return
        self.written.add(mark)
        name = "%s.%03d.req" % (who, len(self.written))
        head = "%s %s HTTP/1.1\nHost: 127.0.0.1:%d\nCookie: @COOKIE@\n" % (method, target, self.port)
        form = "Content-Type: application/x-www-form-urlencoded\n\n" + (body or "") if method == "POST" else "\n"
        (self.out / name).write_text(head + form)

    def go(self, who, somebody, starts):
        waiting, seen, kinds = collections.deque(starts), set(starts), collections.Counter()
        opened, case = set(), ""
        while waiting and len(seen) < PAGES:
            page = self.page(somebody, waiting.popleft())
            for method, address, fields in page.forms if page else []:
                self.write(who, method, address, fields)
                route = self.route(method, urllib.parse.urlsplit(address).path)
                if method == "POST" and route in OPENING and route not in opened and fields.get("cases") != "A lamp":
                    opened.add(route)
                    behind = self.page(somebody, address[len(somebody.base):], urllib.parse.urlencode(fields).encode())
                    page.links += behind.links if behind else []
                    page.forms += behind.forms if behind else []
            for link in page.links if page else []:
                parts = urllib.parse.urlsplit(link)
                case = parts.path[7:] if re.match(r"/cases/GR-[\d-]+$", parts.path) else case
                kind = self.kind("GET", parts.path)
                if parts.netloc != "127.0.0.1:%d" % self.port or not kind or LEFT_OUT.search(parts.path):
                    continue
                self.write(who, "GET", link, {})
                target = parts.path + (parts.query and "?" + parts.query)
                key = kind + " " + " ".join(sorted(urllib.parse.parse_qs(parts.query)))
                if "lang=" in parts.query:
                    continue
                most = CASES if kind in ("/cases/{number}", "/reports/{number}") else EACH
                if target not in seen and kinds[key] < most:
                    kinds[key] += 1
                    seen.add(target)
                    waiting.append(target)
        print("%s: %d pages" % (who, len(seen)), flush=True)
        self.by_hand(who, case)

    def by_hand(self, who, case):
        for person, path, fields in BY_HAND:
            target = path.replace("@CASE@", case).replace("@MINE@", NAMED.get("number", ""))
            if person == who:
                self.walked["POST " + self.route("POST", target.replace("*", ""))].add(who + " by hand")
                self.request(who, path, "POST", target.replace("*", ""), "_csrf=@TOKEN@&" + fields)
                if "*" in path:
                    self.request(who, path + "*", "POST", target, "_csrf=@TOKEN@&" + fields)

    def page(self, somebody, path, body=None):
        try:
            answer = somebody.browser.open(somebody.base + path, body, timeout=60)
        except urllib.error.HTTPError as error:
            if body:
                said = re.search(r'error-summary.*?</ul>', error.read().decode(), re.S)
                print("  %s answered %d: %s" % (path, error.code, re.sub(r"<[^>]*>|\s+", " ", said.group()) if said else ""))
            return None
        text = answer.read().decode("utf-8", "replace")
        return Page(answer.url, text) if "html" in answer.headers.get("Content-Type", "") else None


def reporting(walk, somebody):
    """Through the report form as far as its receipt, each question's page written down."""
    path = "/report?q=lamp"
    for _ in range(12):
        answer = somebody.browser.open(somebody.base + path, timeout=60)
        text = answer.read().decode()
        page = Page(answer.url, text)
        for method, address, fields in page.forms:
            walk.write("resident", method, address, fields)
        if "/report/sent" in answer.url:
            NAMED["phrase"] = re.search(r'id="phrase">([^<]+)', text).group(1)
            NAMED["number"] = re.search(r"GR-\d+-\d+", text).group()
            return
        forms = [form for form in page.forms if "_csrf" in form[2]]
        if not forms:  # a list of townships
            path = [link[len(somebody.base):] for link in page.links if re.search(r"/report/area\?in=[^#&]+$", link)][-1]
            continue
        fields = {name: value for name, value in forms[-1][2].items() if name != "remove"}
        path = urllib.parse.urlsplit(somebody.sent(forms[-1][1], fields)).path.replace("/report/where", "/report/area")
    sys.exit("The report form came to no receipt; it stopped at " + path)


class Resident(Somebody):
    def cookies(self):
        jar = next(handler.cookiejar for handler in self.browser.handlers if hasattr(handler, "cookiejar"))
        return "; ".join("%s=%s" % (cookie.name, cookie.value) for cookie in jar)

    def sent(self, address, fields):
        """Where a form that is sent leads to."""
        try:
            answer = self.stays.open(address, urllib.parse.urlencode(fields).encode(), timeout=60)
        except urllib.error.HTTPError as error:
            answer = error
        if answer.status not in (302, 303):
            sys.exit("%s answered %d:\n%s" % (address, answer.status, re.sub(r"<[^>]*>|\s+", " ", answer.read().decode())[-2500:]))
        return answer.headers["Location"]


def main(port, out):
    out.mkdir(parents=True, exist_ok=True)
    walk = Walk(port, out, routes())
    walk.go("nobody", Somebody(port), ["/", "/report?q=lamp", "/report/what", "/near", "/my/find", "/signin", "/privacy", "/how", "/journal"])
    resident = Resident(port)
    reporting(walk, resident)
    walk.go("resident", resident, ["/my"])
    (out / "resident.cookie").write_text(resident.cookies())
    for person in STAFF:
        walk.go(person, Somebody(port, person), ["/work", "/me", "/search?q=lamp", "/city/rights"])
    lines = ["%-6s %s" % (", ".join(sorted(walk.walked[way + " " + path])) or "–", way + " " + path)
             for way, path, _ in sorted(walk.known, key=lambda one: (one[1], one[0]))
             if way == "POST" and not path.startswith(("/open311", "/oidc", "/error"))]
    (out / "walked.txt").write_text("\n".join(lines) + "\n")
    print("%d requests; forms of %d of %d posting routes" % (len(walk.written), sum(not l.startswith("–") for l in lines), len(lines)))


if __name__ == "__main__":
    main(int(sys.argv[1]), pathlib.Path(sys.argv[2]))
