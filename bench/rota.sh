#!/usr/bin/env bash
# Rosters drawn up by ours, once ./moothall test has built it: those of schedulingbenchmarks.org, and of INRC-I,
#   bench/rota.sh SECONDS INSTANCE.txt… INSTANCE.xml…
# the former by Timefold, which Maven fetches,
#   bench/rota.sh timefold SECONDS INSTANCE.txt…
# or a made-up city's duty rosters,
#   bench/rota.sh duty SECONDS PEOPLE POSTS DAYS SEED
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
libraries=$(find "$HOME/.m2/repository" -name 'ortools-*.jar' -o -name 'protobuf-java-4*.jar' -o -name 'jna-5*.jar' -o -name 'jna-platform-5*.jar' -o -name 'jspecify-*.jar' | sort -r | tr '\n' ':')
program=Rota
case "${1:-}" in
    duty)
        program=Duty
        shift
        ;;
    timefold)
        program=Timefold
        shift
        jars=$here/timefold/target/dependency
        [ "$jars" -nt "$here/timefold/pom.xml" ] || mvn --batch-mode --quiet -f "$here/timefold/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies
        libraries=$libraries:$jars/*
        ;;
esac
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" --enable-native-access=ALL-UNNAMED -cp "$here/../app/target/classes:$here/../app/target/test-classes:$libraries" "$here/$program.java" "$@"
