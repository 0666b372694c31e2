#!/usr/bin/env python3
"""How often a suggested kind of matter is right: Moothall's learner, the majority, and a plain linear model of a library
(scikit-learn's TF-IDF and logistic regression, left as they come), on the same texts in the same split, counted by the
same lines.

    bench/suggest.py --boston boston_open311_requests_2008_2020.ndjson.gz \\
        --messages labelled_messages.csv --taxonomy taxonomy_3_level.csv

docs/a-real-city.md and bench/README.md say where the files are from. Needs `./moothall` built once, Java 25 (JAVA_HOME)
and scikit-learn (`pip install scikit-learn`; --alone does without).
"""

import argparse
import csv
import gzip
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from datetime import datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
SURE = 0.5  # Model.SURE
FOLDS, SEED = 10, 20261126


def program():
    """The arguments that start Suggest.java: with the classes of a build, or of the jar."""
    java = str(Path(os.environ["JAVA_HOME"]) / "bin" / "java") if "JAVA_HOME" in os.environ else "java"
    classes = HERE.parent / "app" / "target" / "classes"
    jars = sorted((HERE.parent / "app" / "target").glob("moothall*.jar"))
    library = list(Path.home().glob(".m2/repository/de/bwaldvogel/liblinear/*/*.jar"))
    if classes.is_dir() and library:
        path = f"{classes}:{library[-1]}"
    elif jars:
        folder = Path(tempfile.mkdtemp(prefix="suggest-"))
        with zipfile.ZipFile(jars[-1]) as jar:
            jar.extractall(folder, [n for n in jar.namelist() if "moothall/learn/" in n or "liblinear" in n])
        path = f"{folder}/BOOT-INF/classes:{folder}/BOOT-INF/lib/*"
    else:
        sys.exit("Moothall is not built. Run ./moothall test or mvn package first.")
    return [java, "-XX:+UseSerialGC", "-Dstdout.encoding=UTF-8", "-cp", path, str(HERE / "Suggest.java")]


def line(kind, told, text):
    return "\t".join([kind, "told" if told else "", " ".join(text.split())]) + "\n"


def moothall(train, test, told=()):
    """Answers of the learner: for each test text [(kind, probability), …], seconds to learn, microseconds a text."""
    with tempfile.TemporaryDirectory() as folder:
        learned, asked = Path(folder) / "learned", Path(folder) / "asked"
        learned.write_text("".join([line(k, True, t) for k, t in told] + [line(k, False, t) for k, t in train]))
        asked.write_text("".join(line(k, False, t) for k, t in test))
        out = subprocess.run(program() + [str(learned), str(asked)], check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
    *answers, times = out.splitlines()
    pairs = []
    for answer in answers:
        parts = answer.split("\t") if answer else []
        pairs.append([(parts[i], float(parts[i + 1])) for i in range(0, len(parts), 2)])
    seconds, micros = times.split("\t")
    return pairs, float(seconds), float(micros)


def signs_and_words(text):
    """What a tutorial would do: words, and pairs of Chinese signs."""
    found = []
    for run in re.findall(r"[\u3400-\u9fff]+|[^\W\u3400-\u9fff]+", text.lower()):
        pairs = [run[i : i + 2] for i in range(len(run) - 1)]
        found += pairs or [run] if "\u3400" <= run[0] <= "\u9fff" else [run]
    return found


def library(train, test, told=()):
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression

    begun = time.perf_counter()
    both = list(told) + list(train)
    words = TfidfVectorizer(analyzer=signs_and_words)
    model = LogisticRegression(max_iter=1000).fit(words.fit_transform(t for _, t in both), [k for k, _ in both])
    seconds = time.perf_counter() - begun
    begun = time.perf_counter()
    probabilities = model.predict_proba(words.transform(t for _, t in test))
    micros = (time.perf_counter() - begun) * 1e6 / len(test)
    kinds = model.classes_
    pairs = [[(kinds[i], row[i]) for i in row.argsort()[::-1][:3]] for row in probabilities]
    return pairs, seconds, micros


def majority(train, test, told=()):
    first = Counter(kind for kind, _ in train).most_common(3)
    return [[(kind, n / len(train)) for kind, n in first]] * len(test), 0.0, 0.0


def f1(kinds, truth, said):
    values = []
    for kind in kinds:
        right = sum(t == s == kind for t, s in zip(truth, said))
        wrong = sum(s == kind != t for t, s in zip(truth, said))
        missed = sum(t == kind != s for t, s in zip(truth, said))
        values.append(2 * right / max(1, 2 * right + wrong + missed))
    return sum(values) / len(values)


def calibration(truth, answers):
    """Expected calibration error of the first answer, in ten bins of equal width."""
    bins = [[0, 0.0, 0] for _ in range(10)]
    for right, answer in zip(truth, answers):
        kind, sure = answer[0] if answer else ("", 0.0)
        one = bins[min(9, int(sure * 10))]
        one[0] += 1
        one[1] += sure
        one[2] += kind == right
    return sum(abs(sure - right) for _, sure, right in bins) / len(truth)


def told_of(side, truth, answers, seconds, micros, suggests=True):
    said = [answer[0][0] if answer else "" for answer in answers]
    shown = [(t, a[0][0]) for t, a in zip(truth, answers) if a and a[0][1] >= SURE]
    right = sum(t == s for t, s in shown)
    print(
        f"| {side} | {sum(t == s for t, s in zip(truth, said)) / len(truth):.3f} "
        f"| {f1(sorted(set(truth)), truth, said):.3f} "
        f"| {sum(t in [k for k, _ in a] for t, a in zip(truth, answers)) / len(truth):.3f} "
        f"| {len(shown) / len(truth):.3f} | {right / max(1, len(shown)):.3f} "
        f"| {calibration(truth, answers):.3f} | {seconds:.1f} | {micros:.0f} |",
        flush=True,
    )


def head(title, kinds):
    print(f"\n**{title}**; kinds: " + ", ".join(f"{k} {n:,}" for k, n in kinds.most_common()) + "\n")
    print("| | accuracy | macro-F1 | among three | suggests | then right | calibration error | learns, s | answers, µs |")
    print("|---|---|---|---|---|---|---|---|---|")


def sides(alone):
    return [("majority", majority), ("Moothall", moothall)] + ([] if alone else [("library", library)])


FORM = re.compile(r"\s\|\s|^[A-Z][\w /?()-]{2,60}[:?]\s+\S")


def boston(path, alone):
    rows = [json.loads(each) for each in gzip.open(path, "rt")]
    rows.sort(key=lambda row: datetime.fromisoformat(row["requested_datetime"]))
    texts = [(row["service_name"], row.get("description", "").strip()) for row in rows]
    written = [one for one in texts if one[1]]
    free = [one for one in written if not FORM.search(one[1])]
    print(f"{len(texts):,} requests; {len(texts) - len(written):,} without a description are left out of learning and "
          f"asking, {len(written) - len(free):,} more that are a form's answers out of the second table.")
    for title, data in (("every text", written), ("free texts only", free)):
        cut = len(data) * 4 // 5
        train, test = data[:cut], data[cut:]
        head(f"Boston, {title}: the earlier {len(train):,} learned, the later {len(test):,} asked", Counter(k for k, _ in test))
        for side, answer in sides(alone):
            told_of(side, [k for k, _ in test], *answer(train, test))


def folds(data):
    """Stratified: each kind dealt out in turn after one shuffle."""
    order = list(range(len(data)))
    random.Random(SEED).shuffle(order)
    order.sort(key=lambda i: data[i][0])
    fold = {i: n % FOLDS for n, i in enumerate(order)}
    for part in range(FOLDS):
        yield [i for i in fold if fold[i] != part], [i for i in fold if fold[i] == part]


def messages(path, taxonomy, alone):
    rows = list(csv.DictReader(open(path, encoding="utf-8-sig")))
    kinds = {row["一级分类"] for row in rows}
    tree = [row for row in csv.DictReader(open(taxonomy, encoding="utf-8-sig")) if row["一级分类"] in kinds]
    names = [(row["一级分类"], row["二级分类"] + " " + row["三级分类"]) for row in tree]
    for title, text in (("subject and text", lambda r: r["留言主题"] + "\n" + r["留言详情"]), ("subject only", lambda r: r["留言主题"])):
        data = [(row["一级分类"], text(row)) for row in rows]
        for extra, told in (("", ()), (", with the names of the classification as further texts", names)):
            head(f"Chinese messages, {title}{extra}: {len(data)} rows, {FOLDS} stratified folds, seed {SEED}", Counter(k for k, _ in data))
            for side, answer in sides(alone):
                answers, seconds, micros = [None] * len(data), 0.0, 0.0
                for train, test in folds(data):
                    got, took, each = answer([data[i] for i in train], [data[i] for i in test], told)
                    seconds, micros = seconds + took / FOLDS, micros + each / FOLDS
                    for i, one in zip(test, got):
                        answers[i] = one
                told_of(side, [k for k, _ in data], answers, seconds, micros)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--boston", type=Path)
    parser.add_argument("--messages", type=Path)
    parser.add_argument("--taxonomy", type=Path)
    parser.add_argument("--alone", action="store_true", help="without the library's model")
    given = parser.parse_args()
    if given.boston:
        boston(given.boston, given.alone)
    if given.messages:
        messages(given.messages, given.taxonomy, given.alone)


if __name__ == "__main__":
    main()
