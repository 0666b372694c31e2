#!/usr/bin/env bash
# The night's look measured: bench/lookout.sh night | quiet SEED CITIES FROM TO   Once ./moothall test has built it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -cp "$here/../signals/target/classes:$here/../app/target/classes" "$here/Lookouts.java" "$@"
