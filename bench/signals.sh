#!/usr/bin/env bash
# How many outbreaks each method hears of at equal rates of false alarms: bench/signals.sh [SERIES_OF_EACH_SCENARIO [SEED]]   Once ./moothall has built it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$here/../signals/target/classes" "$here/Signals.java" "$@"
