package org.moothall.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "audit",
        description = {
            "Holds every library of this build against known advisories.",
            "./moothall fetches OSV's lists where the network reaches them; else name files that somebody fetched.",
            "Exit codes: 0 nothing known against any, 1 something is, 3 advisories were missing, so nothing can be said."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class AuditCommand implements Callable<Integer> {

    private static final int UNKNOWN = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Option(
            names = "--osv",
            paramLabel = "FILE",
            description =
                    "Advisories in OSV's form: https://osv-vulnerabilities.storage.googleapis.com/Maven/all.zip and"
                            + " …/npm/all.zip; may be given several times.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() {
        return audit(Component.all());
    }

    int audit(List<Component> components) {
        var advisories = new Advisories(components);
        files.forEach(advisories::read);
        var out = spec.commandLine().getOut();
        var findings = advisories.findings();
        findings.forEach(out::println);
        var missing = Component.ECOSYSTEMS.stream()
                .filter(one -> advisories.about(one) == 0)
                .toList();
        for (var one : Component.ECOSYSTEMS)
            out.println("%s: %d libraries, %,d advisories read"
                    .formatted(
                            one,
                            components.stream()
                                    .filter(component -> component.ecosystem().equals(one))
                                    .count(),
                            advisories.about(one)));
        if (!missing.isEmpty())
            spec.commandLine()
                    .getErr()
                    .println(
                            "Not audited: %s; no advisories about it were at hand. Fetch OSV's all.zip and name it with --osv."
                                    .formatted(String.join(", ", missing)));
        if (!findings.isEmpty()) out.println(findings.size() + " found.");
        else if (missing.isEmpty()) out.println("Nothing is known against any of them.");
        return !findings.isEmpty() ? 1 : missing.isEmpty() ? 0 : UNKNOWN;
    }
}
