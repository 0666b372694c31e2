#!/usr/bin/env bash
# Scans and days measured: bench/signals-scan.sh ScanSpeed|ScanNulls|DailyCounts ARGUMENTS…   Once ./moothall test has built the library.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$1
shift
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" ${HEAP:+-Xmx$HEAP} -XX:+UseSerialGC -cp "$here/../signals/target/classes" "$here/$program.java" "$@"
