#!/usr/bin/env bash
# Rosters drawn up by ours, once ./moothall test has built it: those of schedulingbenchmarks.org, and of INRC-I,
#   bench/rota.sh SECONDS INSTANCE.txt… INSTANCE.xml…
# or a made-up city's duty rosters,
#   bench/rota.sh duty SECONDS PEOPLE POSTS DAYS SEED
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=Rota
if [ "${1:-}" = duty ]; then
    program=Duty
    shift
fi
libraries=$(find "$HOME/.m2/repository" -name 'ortools-*.jar' -o -name 'protobuf-java-4*.jar' -o -name 'jna-5*.jar' -o -name 'jna-platform-5*.jar' -o -name 'jspecify-*.jar' | sort -r | tr '\n' ':')
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" --enable-native-access=ALL-UNNAMED -cp "$here/../app/target/classes:$here/../app/target/test-classes:$libraries" "$here/$program.java" "$@"
