#!/usr/bin/env bash
# The night's look measured: bench/lookout.sh night | quiet SEED CITIES FROM TO [EVERY [SIZES]] | bursts SEED WEEKS X_counts.csv…
# Once ./moothall test has built it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=Lookouts
if [ "${1:-}" = bursts ]; then
    program=Bursts
    shift
fi
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -cp "$here/../signals/target/classes:$here/../app/target/classes" "$here/$program.java" "$@"
