package org.moothall.succession;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Officer;
import org.moothall.directory.Offices;
import org.moothall.directory.Person;
import org.moothall.kernel.Text;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// All that somebody has in hand, and who would have it: counted, never a list of cases.
///
/// @param others keys of those of the office who may have its cases
/// @param cases  how many would go
/// @param lines  who would have what, a sentence each
/// @param passed how many have just been handed over; null where none was asked to be
public record LeavingPage(
        Officer officer,
        Offices offices,
        List<String> others,
        long cases,
        List<Text> lines,
        Form form,
        @Nullable Integer passed)
        implements Page {

    /// By the office's rule, or one of them.
    public List<Part.Choice> choices(Reader reader) {
        return Stream.concat(
                        Stream.of(new Part.Choice(LeavingPages.RULE, reader.t("succession.rule"))),
                        others.stream()
                                .flatMap(key -> offices.person(key).stream())
                                .map((Person person) -> new Part.Choice(person.key(), reader.t(person.name()))))
                .toList();
    }

    public String address() {
        return "/city/accounts/" + officer.person() + "/hand-over";
    }

    @Override
    public int status() {
        return form.status();
    }
}
