#!/usr/bin/env bash
# How long one count takes by Farrington Flexible, beside a plain reference (JMH): bench/signals-speed.sh   Once ./moothall has built it; Maven fetches JMH.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
version=1.37
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn --batch-mode --quiet org.apache.maven.plugins:maven-dependency-plugin:3.11.0:get "-Dartifact=org.openjdk.jmh:jmh-generator-annprocess:$version"
jars=$(find "$HOME/.m2/repository" -name "jmh-core-$version.jar" -o -name "jmh-generator-annprocess-$version.jar" -o -name 'jopt-simple-5.0.4.jar' -o -name 'commons-math3-3.6.1.jar' | tr '\n' ':')$here/../signals/target/classes
"${JAVA_HOME:+$JAVA_HOME/bin/}javac" -proc:full -processorpath "$jars" -cp "$jars" -d "$work" "$here/FarringtonSpeed.java"
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$work:$jars" org.openjdk.jmh.Main FarringtonSpeed "$@"
