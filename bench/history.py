#!/usr/bin/env python3
"""What a history that cannot be bent costs the intake: no checkpoints, one every second, and one global chain instead."""
import argparse, os, pathlib, statistics, subprocess, sys, time

import intake

# What a single chain over all records would do to its writers: each holds it from its first line to its commit.
LOCK = """
create function public.one_chain() returns trigger language plpgsql as
$$begin perform pg_advisory_xact_lock(1); return null; end$$;
create trigger one_chain before insert on journal.line for each statement execute function public.one_chain()"""
UNLOCK = "drop trigger if exists one_chain on journal.line; drop function if exists public.one_chain()"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8080, help="of a running ./moothall demo")
    parser.add_argument("--data", type=pathlib.Path, default=pathlib.Path("data"), help="its data folder")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=5, help="of each side in each round")
    parser.add_argument("--clients", default="8,32")
    return parser.parse_args()


class EverySecond:
    """Another node that makes a checkpoint each second."""

    def __init__(self, options):
        self.command = os.environ.get("MOOTHALL", str(intake.HERE.parent / "moothall")).split() + ["journal", "checkpoint", "--every", "1", "--data", str(options.data)]

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        if not self.process.stdout.readline():
            sys.exit("./moothall journal checkpoint does not start.")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.communicate()


class OneChain:
    def __init__(self, database):
        self.database = database

    def __enter__(self):
        self.database.ask(UNLOCK)
        self.database.ask(LOCK)

    def __exit__(self, *_):
        self.database.ask(UNLOCK)


class Off:
    def __enter__(self):
        pass

    def __exit__(self, *_):
        pass


def writers(database, clients, seconds):
    """Lines a second by so many writers, each with a connection and a record of its own: no group commit hides a lock."""
    return database.pgbench(intake.HERE / "lines.sql", clients, seconds)["rate"]


def main():
    options = arguments()
    database = intake.Database(options.data)
    base = "http://127.0.0.1:%d" % options.port
    os.environ["BENCH_SERVICES"] = " ".join(intake.plain(base))
    os.environ["BENCH_BOX"] = os.environ.get("BENCH_BOX", "0.36 0.24 0.50 0.34")
    sides = {"off": Off(), "every second": EverySecond(options), "one chain": OneChain(database)}
    measures = {"reports": lambda c: intake.wrk(options.port, c, options.seconds, "intake.lua", "/")["rate"],
                "writers": lambda c: writers(database, c, options.seconds)}
    measures["reports"](32)
    for clients in map(int, options.clients.split(",")):
        rates = {(what, side): [] for what in measures for side in sides}
        for _ in range(options.rounds):
            for side, state in sides.items():
                with state:
                    for what, measure in measures.items():
                        rates[what, side].append(measure(clients))
        for what in measures:
            print("%s, %d clients" % (what, clients))
            for side in sides:
                mine, off = rates[what, side], rates[what, "off"]
                ratios = sorted(a / b for a, b in zip(mine, off))
                print("  %-13s %7.0f a second (%.0f to %.0f), %.2f of off (%.2f to %.2f), n %d" % (
                    side, statistics.median(mine), min(mine), max(mine), statistics.median(ratios), ratios[0], ratios[-1],
                    len(mine)))


if __name__ == "__main__":
    main()
