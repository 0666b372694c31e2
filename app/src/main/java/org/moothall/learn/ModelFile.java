package org.moothall.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A model as bytes, zipped.
final class ModelFile {

    private static final int FORM = 1;

    private ModelFile() {}

    static void write(Weights learned, OutputStream to) throws IOException {
        try (var out = new DataOutputStream(new GZIPOutputStream(to))) {
            out.writeInt(FORM);
            out.writeDouble(learned.scale());
            write(learned.kinds(), out);
            write(learned.base(), out);
            var vocabulary = learned.vocabulary();
            var words = new String[vocabulary.size()];
            vocabulary.places().forEach((word, place) -> words[place] = word);
            write(List.of(words), out);
            write(vocabulary.rarity(), out);
            out.writeFloat(vocabulary.unknown());
            for (var row : learned.weights()) write(row, out);
        }
    }

    static Weights read(InputStream from) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(from))) {
            if (in.readInt() != FORM) throw new IOException("The model was written by another version.");
            double scale = in.readDouble();
            var kinds = texts(in);
            var base = numbers(in);
            var words = texts(in);
            var places = HashMap.<String, Integer>newHashMap(words.size());
            for (var word : words) places.put(word, places.size());
            var vocabulary = new Vocabulary(places, numbers(in), in.readFloat());
            var weights = new float[words.size()][];
            for (int row = 0; row < weights.length; row++) weights[row] = numbers(in);
            return new Weights(kinds, vocabulary, weights, base, scale);
        }
    }

    private static void write(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (var text : texts) out.writeUTF(text);
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int many = in.readInt();
        var texts = new ArrayList<String>(many);
        for (int i = 0; i < many; i++) texts.add(in.readUTF());
        return texts;
    }

    private static void write(float[] numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.length);
        for (var number : numbers) out.writeFloat(number);
    }

    private static float[] numbers(DataInputStream in) throws IOException {
        var numbers = new float[in.readInt()];
        for (int i = 0; i < numbers.length; i++) numbers[i] = in.readFloat();
        return numbers;
    }
}
