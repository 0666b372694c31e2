package org.moothall;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// How long files and methods are, in lines; of a method the lines between its braces count.
record Lengths(List<Length> files, List<Length> methods) {

    record Length(String what, int lines) {
        @Override
        public String toString() {
            return "%4d  %s".formatted(lines, what);
        }
    }

    static Lengths of(List<Path> files) {
        var lengths = files.stream()
                .map(file -> new Length(
                        Sources.ROOT
                                .toAbsolutePath()
                                .normalize()
                                .relativize(file.toAbsolutePath().normalize())
                                .toString(),
                        (int) Sources.read(file).lines().count()))
                .toList();
        return new Lengths(
                longestFirst(lengths),
                longestFirst(methods(files.stream()
                        .filter(file -> file.toString().endsWith(".java"))
                        .toList())));
    }

    List<Length> over(int lines, List<Length> lengths) {
        return lengths.stream().filter(length -> length.lines() > lines).toList();
    }

    /// How many of a hundred have at most so many lines.
    static double share(int lines, List<Length> lengths) {
        return 100.0
                * lengths.stream().filter(length -> length.lines() <= lines).count()
                / Math.max(1, lengths.size());
    }

    private static List<Length> longestFirst(List<Length> lengths) {
        return lengths.stream()
                .sorted(Comparator.comparingInt(Length::lines).reversed().thenComparing(Length::what))
                .toList();
    }

    private static List<Length> methods(List<Path> files) {
        var found = new ArrayList<Length>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) new Methods(unit, positions, found).scan(unit, null);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Methods extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Length> found;

        Methods(CompilationUnitTree unit, SourcePositions positions, List<Length> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            var lines = unit.getLineMap();
            if (method.getBody() == null) return super.visitMethod(method, null);
            var first = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
            var last = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
            var owner =
                    getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type ? type.getSimpleName() : "";
            found.add(new Length(owner + "." + method.getName(), (int) Math.max(0, last - first - 1)));
            return super.visitMethod(method, null);
        }
    }
}
