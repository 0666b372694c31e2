"""A demo of its own in a data folder of its own, and whoever asks it over HTTP."""
import html, http.cookiejar, os, pathlib, re, socket, subprocess, sys, time
import urllib.error, urllib.parse, urllib.request

HOME = pathlib.Path(__file__).resolve().parent.parent
PASSWORD = "lanfeng-demo"


def start(command, data):
    """Starts Moothall and waits until it is ready; answers process and port."""
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
    """At a browser: signed in where a person is named."""

    def __init__(self, port, person=None):
        self.base = "http://127.0.0.1:%d" % port
        cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.browser, self.stays = urllib.request.build_opener(cookies), urllib.request.build_opener(cookies, Stay())
        if person:
            self.send("/signin", {"person": person, "password": PASSWORD}, seen="/signin")

    def get(self, path):
        return self.browser.open(self.base + path, timeout=120).read().decode("utf-8", "replace")

    def timed(self, path):
        """Milliseconds and the page."""
        begun = time.perf_counter()
        page = self.get(path)
        return (time.perf_counter() - begun) * 1000, page

    def hidden(self, path):
        fields = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', self.get(path))
        return {name: html.unescape(value) for name, value in fields}

    def send(self, path, fields, seen, done=(200, 302, 303)):
        """Opens the form, sends it with its hidden fields, answers milliseconds of the sending alone and the page."""
        return self.post(path, {**self.hidden(seen), **fields}, done)

    def post(self, path, fields, done=(200, 302, 303)):
        body = urllib.parse.urlencode(fields).encode()
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
