import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.moothall.learn.Example;
import org.moothall.learn.Learner;
import org.moothall.learn.Model;

/// Learns from one file and answers another: what `suggest.py` asks it to. Lines are kind, `told` or nothing, text, between
/// tabs; answers are the first three kinds and how sure each is. Then the seconds and the microseconds for each answer.
void main(String[] files) throws Exception {
    var examples = Files.readAllLines(Path.of(files[0])).stream().map(line -> example(line)).toList();
    var asked = Files.readAllLines(Path.of(files[1])).stream().map(line -> example(line)).toList();
    var begun = System.nanoTime();
    var model = Learner.learn(examples).model();
    var seconds = (System.nanoTime() - begun) / 1e9;
    for (var example : asked) model.guesses(example.text(), 3); // Java warms up
    begun = System.nanoTime();
    for (var example : asked) model.guesses(example.text(), 3);
    var micros = (System.nanoTime() - begun) / 1e3 / asked.size();
    for (var example : asked) System.out.println(answer(model, example.text()));
    System.out.printf("%.2f\t%.1f%n", seconds, micros);
}

static Example example(String line) {
    var parts = line.split("\t", 3);
    return new Example(parts[0], parts[2], !parts[1].isEmpty());
}

static String answer(Model model, String text) {
    return model.guesses(text, 3).stream()
            .map(guess -> guess.kind() + "\t" + guess.probability())
            .collect(Collectors.joining("\t"));
}
