#!/usr/bin/env bash
# Rosters of schedulingbenchmarks.org drawn up by ours: bench/rota.sh SECONDS INSTANCE.txt…   Once ./moothall test has built it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
libraries=$(find "$HOME/.m2/repository" -name 'ortools-*.jar' -o -name 'protobuf-java-4*.jar' -o -name 'jna-5*.jar' -o -name 'jna-platform-5*.jar' -o -name 'jspecify-*.jar' | sort -r | tr '\n' ':')
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" --enable-native-access=ALL-UNNAMED -cp "$here/../app/target/classes:$libraries" "$here/Rota.java" "$@"
