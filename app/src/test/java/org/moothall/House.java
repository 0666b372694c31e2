package org.moothall;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.modulith.ApplicationModule;

/// A tree of modules as the tests that hold the house's rules see it: ours, or the planted one that breaks them.
///
/// @param root the package whose packages are the modules
record House(String root, JavaClasses classes) {

    /// A library of ours, which stands beside the house.
    static final String LIBRARY = "org.moothall.signals";

    static final House OURS = new House(
            "org.moothall",
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(location -> !location.contains(LIBRARY.replace('.', '/') + "/"))
                    .importPackages("org.moothall"));

    static final House PLANTED = new House("planted", new ClassFileImporter().importPackages("planted"));

    /// A statement in a store: a static text constant.
    record Statement(String module, String name, String sql) {}

    private Set<String> names() {
        return classes.stream()
                .map(this::moduleOf)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The schemas there are: ours as the migrations create them, each planted module's.
    Set<String> schemas() {
        if (root.equals(PLANTED.root)) return names();
        var created = new TreeSet<String>();
        for (var migration : Sources.files(List.of("app/src/main/resources/db/migration"), ".sql"))
            Pattern.compile("(?i)create schema (?:if not exists )?(\\w+)")
                    .matcher(Sources.read(migration))
                    .results()
                    .forEach(found -> created.add(found.group(1)));
        return created;
    }

    /// Whether a module's SQL may name a schema: its own, or one of a module that its package-info allows.
    boolean mayName(String module, String schema) {
        var allowed = classes.getPackage(root + "." + module)
                .getAnnotationOfType(ApplicationModule.class)
                .allowedDependencies();
        return module.equals(schema) || List.of(allowed).contains(schema);
    }

    List<Statement> statements() {
        return classes.stream()
                .filter(House::isStore)
                .flatMap(store -> Arrays.stream(store.reflect().getDeclaredFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                        .map(field -> new Statement(
                                moduleOf(store), store.getSimpleName() + "." + field.getName(), text(field))))
                .toList();
    }

    static boolean isStore(JavaClass type) {
        return type.getSimpleName().endsWith("Store");
    }

    /// Empty for what stands beside the modules.
    String moduleOf(JavaClass type) {
        var below = type.getPackageName().substring(root.length());
        return below.isEmpty() ? "" : below.split("\\.")[1];
    }

    private static String text(Field constant) {
        try {
            constant.setAccessible(true);
            return (String) java.util.Objects.requireNonNull(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
