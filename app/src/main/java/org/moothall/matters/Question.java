package org.moothall.matters;

import java.util.List;
import org.moothall.kernel.Text;

/// What a kind of matter asks of whoever reports it.
public record Question(String key, Text text, Type type, boolean required, List<Choice> choices) {

    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        CHOICE,
        CHOICES,
        /// The office that the report complains of, among all offices: it is kept away from the case.
        OFFICE
    }

    public record Choice(String key, Text name) {}

    /// What was said, in the city's words where it was chosen.
    public Text word(String said) {
        return choices.stream()
                .filter(choice -> choice.key().equals(said))
                .map(Choice::name)
                .findFirst()
                .orElseGet(() -> new Text(said, said));
    }
}
