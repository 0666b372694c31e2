package org.moothall.petition;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.moothall.grievance.Reporter;

/// A list of people as one types or exports it: one a line, the name, then telephone or e-mail or both. Good lines are
/// kept, whatever the others are.
///
/// @param bad each with the key of the text that says what is wrong
public record People(List<Reporter> good, List<Bad> bad) {

    private static final Pattern BETWEEN = Pattern.compile("[，、；;\\t]");

    /// @param number of the line, from 1
    public record Bad(int number, String line, String why) {}

    /// @param reached whether each must have a telephone or an e-mail
    public static People read(String typed, boolean reached) {
        var good = new ArrayList<Reporter>();
        var bad = new ArrayList<Bad>();
        var lines = typed.strip().lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) continue;
            try {
                good.add(reporter(fields(lines.get(i)), reached));
            } catch (Unfit unfit) {
                bad.add(new Bad(i + 1, lines.get(i), unfit.key));
            }
        }
        return new People(List.copyOf(good), List.copyOf(bad));
    }

    private static List<String> fields(String line) throws Unfit {
        try (var csv =
                CsvReader.builder().ofCsvRecord(BETWEEN.matcher(line.strip()).replaceAll(","))) {
            return csv.stream()
                    .flatMap(one -> one.getFields().stream())
                    .map(String::strip)
                    .toList();
        } catch (CsvParseException | java.io.IOException e) {
            throw new Unfit("petition.line.quotes");
        }
    }

    private static Reporter reporter(List<String> fields, boolean reached) throws Unfit {
        var name = fields.getFirst();
        if (name.isEmpty()) throw new Unfit("petition.line.name");
        var phone = "";
        var email = "";
        for (var field : fields.stream().skip(1).filter(one -> !one.isEmpty()).toList()) {
            if (field.length() > Reporter.LONGEST) throw new Unfit("petition.line.long");
            if (Reporter.EMAIL.matcher(field).matches()) email = field;
            else if (Reporter.PHONE.matcher(field).matches()) phone = field;
            else throw new Unfit("petition.line.contact");
        }
        if (name.length() > Reporter.LONGEST) throw new Unfit("petition.line.long");
        if (reached && phone.isEmpty() && email.isEmpty()) throw new Unfit("petition.line.reach");
        return new Reporter(name, phone, email, "");
    }

    private static final class Unfit extends Exception {

        private static final long serialVersionUID = 1;

        private final String key;

        Unfit(String key) {
            super(key, null, false, false);
            this.key = key;
        }
    }
}
