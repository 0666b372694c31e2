#!/usr/bin/env python3
"""A caseworker's pages with more and more cases, over HTTP: flat is the aim. Works in a data folder of its own."""
import argparse, pathlib, re, shutil, signal, statistics, tempfile, time
import urllib.parse

from demo import HOME, Somebody, ask, start

# The demo's cases again and again, each with a number, an id and dates of its own over two years, and one word out of
# five thousand in each language. `i` counts on over all rows.
FRESH = {
    "id": "(lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(i::text), 1, 3) || '8'"
          " || substr(md5(i::text), 4, 15))::uuid",
    "number": "'GR-2027-' || lpad(i::text, 7, '0')",
    "opened_at": "at",
    "last_at": "at + (last_at - opened_at)",
    "closed_at": "at + (closed_at - opened_at)",
    "next_due": "at + (next_due - opened_at)",
    "dues": "array(select at + (due - opened_at) from unnest(dues) as due)",
    "words": "words || array['rare' || abs(hashint4(i)) % 5000, '稀' || chr(19968 + abs(hashint4(i)) % 5000)]",
}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1000,100000,1000000")
    parser.add_argument("--times", type=int, default=40, help="each page is asked for")
    parser.add_argument("--command", default=str(HOME / "moothall"), help="how to start Moothall; default: ./moothall")
    parser.add_argument("--data", type=pathlib.Path, help="keep the data here, and begin with what is there already")
    return parser.parse_args()


def fill(data, size):
    there = int(ask(data, "select count(*) from casework.case_file"))
    names = ask(data, "select attname from pg_attribute where attrelid = 'casework.case_file'::regclass and attnum > 0"
                      " and not attisdropped and attgenerated = ''").split()
    values = ", ".join(FRESH.get(name, name) for name in names)
    begun = time.time()
    ask(data, """insert into casework.case_file (%s)
        select %s from (
            select seed.*, i, timestamptz '2025-01-01' + (i::bigint * 7919 %% 1000003) * interval '63 s' as at
            from generate_series(%d, %d) as i
            join (select *, row_number() over (order by id) as place, count(*) over () as many
                  from casework.case_file where number not like 'GR-2027-%%') as seed on seed.place = i %% seed.many + 1) as fresh"""
        % (", ".join(names), values, there + 1, size))
    ask(data, "vacuum (analyze) casework.case_file")
    open_ = ask(data, "select count(*) filter (where open) from casework.case_file")
    print("%d cases, %s of them open; %.0f s to fill" % (size, open_, time.time() - begun), flush=True)


def next_page(page):
    found = re.search(r'href="([^"]*[?&;]after=[^"]*)"', page)
    return found and found.group(1).replace("&amp;", "&")


def measure(data, port, times):
    person, office = ask(data, "select handler, lead from casework.case_file where open group by 1, 2"
                               " order by count(*) desc limit 1").split("|")
    number, district, branch = ask(data, "select number, district, branch from casework.case_file where open and lead = '%s'"
                                         " limit 1" % office).split("|")
    who, q = Somebody(port, person), urllib.parse.quote
    rare = ask(data, "select words[array_length(words, 1) - 1] || ' ' || words[array_length(words, 1)] from casework.case_file"
                     " where number like 'GR-2027-%' limit 1").split()
    common = ask(data, "select word from casework.case_file, unnest(words) as word where word ~ '^[a-z]{5,}$'"
                       " and number not like 'GR-2027-%' group by 1 order by count(*) desc, 1 limit 1")
    han = ask(data, "select word from casework.case_file, unnest(words) as word where word ~ '^[一-龥]{2}$'"
                    " and number not like 'GR-2027-%' group by 1 order by count(*) desc, 1 limit 1")
    pages = {"my cases": "/work", "the office's cases": "/work/office", "not accepted yet": "/work/unassigned",
             "closed": "/work/closed", "office, one district": "/work/office?district=" + q(district),
             "office, one kind": "/work/office?kind=" + q(branch), "search: number": "/search?q=" + q(number),
             "search: a common word (%s)" % common: "/search?q=" + q(common),
             "search: a common pair (%s)" % han: "/search?q=" + q(han),
             "search: a rare word": "/search?q=" + q(rare[0]), "search: a rare sign": "/search?q=" + q(rare[1]),
             "office, a common pair": "/work/office?q=" + q(han), "office, a rare word": "/work/office?q=" + q(rare[0])}
    for name, path in pages.items():
        tell(name, [who.timed(path)[0] for _ in range(times + 5)][5:])
    deeper(who, times)
    tell("export of the office", [who.timed("/work/export/OFFICE")[0] for _ in range(5)])


def deeper(who, times):
    """From page to page by the link that stands there."""
    took, path = [], "/work/office"
    for _ in range(times):
        took_, page = who.timed(path)
        took.append(took_)
        path = next_page(page)
        if path is None:
            break
        path = path if path.startswith("/") else "/work/office" + path
    tell("page after page (%d)" % len(took), took)


def tell(name, took):
    print("  %-40s n %3d  median %7.1f ms  p95 %7.1f  (%.1f to %.1f)" % (
        name, len(took), statistics.median(took), sorted(took)[int(len(took) * 0.95) - (len(took) >= 20)], min(took), max(took)), flush=True)


def main():
    options = arguments()
    data = options.data or pathlib.Path(tempfile.mkdtemp(prefix="moothall-worklist-"))
    running, port = start(options.command, data)
    try:
        for size in map(int, options.sizes.split(",")):
            fill(data, size)
            measure(data, port, options.times)
    finally:
        running.send_signal(signal.SIGTERM)
        running.wait(90)
        if not options.data:
            shutil.rmtree(data, ignore_errors=True)


if __name__ == "__main__":
    main()
