package org.moothall.city;

/// What is wrong with a city's folder, and how to mend it. `line` starts at 1; 0 where the whole file is meant.
public record Fault(String file, int line, String what, String mend) {

    @Override
    public String toString() {
        return (line > 0 ? file + ":" + line : file) + ": " + what + " " + mend;
    }
}
