#!/usr/bin/env bash
# Throws sqlmap and wapiti at a demo on this machine: as nobody, as somebody of each kind that sees other forms, and as
# another system. docs/security-checks.md says what came of it.
#
#   ./moothall demo --port 8180 --data DIR          # in another terminal; a fresh folder, thrown away afterwards
#   bench/scan.sh --port 8180 --out DIR [--seconds N] [sqlmap | wapiti | headers]...
#
# Needs curl, sqlmap and wapiti (Debian: apt-get install sqlmap wapiti). --seconds is how long each single run may take
# (a crawl four times that); ONLY=REGEX picks runs by name, LEVEL and TECHNIQUE are sqlmap's.
set -euo pipefail

port=8180 out= seconds=600 what=()
while [ $# -gt 0 ]; do
    case $1 in
        --port) port=$2 && shift 2 ;;
        --out) out=$2 && shift 2 ;;
        --seconds) seconds=$2 && shift 2 ;;
        *) what+=("$1") && shift ;;
    esac
done
[ -n "$out" ] || { echo "Say where the results go: --out DIR." >&2; exit 1; }
[ ${#what[@]} -gt 0 ] || what=(headers sqlmap wapiti)
home=http://127.0.0.1:$port
mkdir -p "$out"
curl -sf -o /dev/null "$home/health" || { echo "Nothing answers at $home: start ./moothall demo --port $port first." >&2; exit 1; }

# A demo's person signed in: the cookies as one header's value.
cookies() {
    local jar=$out/$1.jar token
    rm -f "$jar"
    token=$(curl -s -c "$jar" "$home/signin" | sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' | head -n 1)
    curl -s -o /dev/null -b "$jar" -c "$jar" "$home/signin" \
        --data-urlencode "person=$1" --data-urlencode password=lanfeng-demo --data-urlencode "_csrf=$token"
    awk '/^#HttpOnly_|^[^#]/ && $7 != "" { printf "%s%s=%s", sep, $6, $7; sep = "; " }' "$jar"
}

# NAME ARGUMENTS…: one bounded run of sqlmap, its last words kept.
inject() {
    local name=$1 threads="--threads 4"
    shift
    case " $* " in *" --csrf-token "*) threads= ;; esac # it takes only one of both
    [[ $name =~ ${ONLY:-.} ]] || return 0
    echo "sqlmap $name"
    # shellcheck disable=SC2086 # an option and its value
    timeout "$seconds" sqlmap --batch --disable-coloring --flush-session $threads --level "${LEVEL:-2}" --risk 2 \
        --technique "${TECHNIQUE:-BEUS}" --dbms PostgreSQL --timeout 20 --retries 1 --random-agent --output-dir "$out/sqlmap-$name" "$@" \
        >"$out/sqlmap-$name.log" 2>&1 </dev/null || echo "  ended with $? (124: the time was over)"
    grep -ohE "is vulnerable|appears to be .*injectable|heuristic .* might be injectable|all tested parameters do not|HTTP error codes.*" \
        "$out/sqlmap-$name.log" | sort | uniq -c || true
}

# Every form that a crawl finds, with the form's token renewed for each.
forms() {
    local name=$1
    shift
    inject "$name" --forms --crawl "${CRAWL:-1}" --crawl-exclude 'signout|/end|/assets/|export|geojson|\.txt' --csrf-token _csrf "$@"
}

sqlmap_all() {
    local v2=$home/open311/v2
    inject open311-list -u "$v2/requests.json?service_code=a&start_date=2026-11-01T00:00:00Z&end_date=2026-11-30T00:00:00Z&status=open&service_request_id=GR-2026-000001&jurisdiction_id=a&page=1&page_size=10"
    inject open311-one -u "$v2/requests/GR-2026-000001*.xml"
    inject open311-service -u "$v2/services/roads.surface.pothole*.json"
    inject open311-token -u "$v2/tokens/018f0000-0000-7000-8000-000000000000*.json" --ignore-code 404
    inject open311-updates -u "$v2/servicerequestupdates.json?api_key=demo&service_request_id=GR-2026-000001&start_date=2026-11-01T00:00:00Z"
    inject open311-send -u "$v2/requests.json" --data "api_key=demo&service_code=roads.surface.pothole&lat=0.4375&long=0.2887&description=A+hole&email=a%40b.example&first_name=A&last_name=B&phone=5550&device_id=1&account_id=1&media_url=http%3A%2F%2Fa.example%2Fa&address_string=Here&address_id=1"
    inject near -u "$home/near?q=lamp&area=nandu&matter=lighting&state=open&after=a&days=30&map=1"
    inject my-find -u "$home/my/find" --data "number=GR-2026-000001&phrase=a+b+c+d&_csrf=x" --csrf-token _csrf --csrf-url "$home/my/find"
    inject signin -u "$home/signin" --data "person=he-ping&password=x&next=%2Fwork&_csrf=x" --csrf-token _csrf --csrf-url "$home/signin"
    forms nobody -u "$home/"
    local cookie
    cookie=$(cookies he-ping)
    inject search -u "$home/search?q=lamp&after=a&office=a&state=open&person=a" --cookie "$cookie"
    inject work -u "$home/work?view=a&after=a&sort=a&matter=a&area=a&q=a" --cookie "$cookie"
    forms he-ping -u "$home/work" --cookie "$cookie"
    forms tan-xin -u "$home/city/rules" --cookie "$(cookies tan-xin)"
    forms lin-hui -u "$home/triage" --cookie "$(cookies lin-hui)"
    forms chen-jie -u "$home/cases/new" --cookie "$(cookies chen-jie)"
}

# Debian's wapiti 3.0.4 with Python 3.11 cannot read what to leave out (-x); this can.
WAPITI='
import fnmatch, re
import wapitiCore.net.crawler as crawler
crawler.wildcard_translate = lambda pattern: re.compile(fnmatch.translate(pattern))
from wapitiCore.main.wapiti import wapiti_main
wapiti_main()'

# NAME ARGUMENTS…
crawl() {
    local name=$1
    shift
    [[ $name =~ ${ONLY:-.} ]] || return 0
    echo "wapiti $name"
    timeout $((seconds * 4)) /usr/bin/python3 -c "$WAPITI" -u "$home/" --scope domain --flush-session --max-scan-time "$seconds" --max-attack-time $((seconds / 4)) \
        --max-links-per-page 60 --max-files-per-dir 25 --depth 5 --verify-ssl 0 --no-bugreport -S normal -f json -o "$out/wapiti-$name.json" \
        -m "sql,blindsql,xss,permanentxss,exec,file,crlf,redirect,csp,cookieflags,http_headers,methods,backup,csrf,htaccess,shellshock" \
        -x "$home/signout" -x "$home/me/sessions/*" --store-session "$out/wapiti-$name" "$@" >"$out/wapiti-$name.log" 2>&1 </dev/null || echo "  ended with $?"
    python3 - "$out/wapiti-$name.json" <<'PY' || true
import json, sys
report = json.load(open(sys.argv[1]))
for kind in ("vulnerabilities", "anomalies"):
    for name, found in report[kind].items():
        for one in found:
            print(" ", kind, name, one["method"], one["path"], one["parameter"], one["info"][:150])
print(" ", report["infos"].get("crawled_pages_nbr"), "pages")
PY
}

wapiti_all() {
    crawl nobody -s "$home/open311/v2/requests.json?service_code=a&status=open" -s "$home/near?q=a"
    crawl he-ping -H "Cookie: $(cookies he-ping)" -s "$home/work"
    crawl tan-xin -H "Cookie: $(cookies tan-xin)" -s "$home/city/rules"
}

headers_all() {
    local path
    for path in / /report /near /signin /journal /open311/v2/services.json /nothing /assets/nothing.css; do
        echo "== $path"
        curl -s -D - -o /dev/null "$home$path"
    done >"$out/headers.txt"
}

for one in "${what[@]}"; do
    case $one in
        sqlmap) sqlmap_all ;;
        wapiti) wapiti_all ;;
        headers) headers_all ;;
        *) echo "There is no scan “$one”: sqlmap, wapiti or headers." >&2 && exit 1 ;;
    esac
done
