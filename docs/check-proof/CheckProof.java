import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Checks a proof that a city running Moothall gave: `java CheckProof.java proof.json key.txt [checkpoint.txt]`. README.md
/// says what it proves. Needs Java 25 and nothing else; written to be read.
public final class CheckProof {

    private static final HexFormat HEX = HexFormat.of();

    private CheckProof() {}

    public static void main(String[] args) throws IOException, GeneralSecurityException {
        if (args.length < 2) {
            System.err.println("Say: java CheckProof.java proof.json key.txt [checkpoint.txt]");
            System.exit(2);
        }
        try {
            var proof = map(new Json(Files.readString(Path.of(args[0]))).read());
            var key = Files.readString(Path.of(args[1])).strip();
            if (list(proof.get("records")).isEmpty()) throw new Wrong("it shows no record");
            for (var record : list(proof.get("records"))) {
                var note = string(map(record).get("checkpoint"));
                signed(note, key);
                if (args.length > 2) same(note, Files.readString(Path.of(args[2])));
                check(map(record), note);
            }
            System.out.println("It holds: every line shown is as it was when the checkpoint was signed.");
        } catch (Wrong wrong) {
            System.err.println("It does not hold: " + wrong.getMessage());
            System.exit(1);
        }
    }

    /// Each line follows the one before; each row shown is the one that its line holds; the last line is in the tree.
    private static void check(Map<String, Object> record, String note) {
        var hash = "0".repeat(64);
        var position = 0L;
        var bare = true;
        for (var each : list(record.get("lines"))) {
            var line = map(each);
            if (number(line.get("position")) != ++position) throw new Wrong("line " + position + " is not there");
            var said = digits(line.get("hash"));
            var digest = line.containsKey("fields") ? digest(list(line.get("fields"))) : line.get("digest");
            if (digest == null && !bare) throw new Wrong("line " + position + " says nothing of itself, though the one before does");
            bare = digest == null;
            if (bare) System.out.println("line " + position + ": from before lines could be shown; its hash alone");
            else if (!hex(sha256(bytes(hash + digest))).equals(said)) throw new Wrong("line " + position + " is not what was signed");
            if (line.containsKey("fields")) rows(line);
            hash = said;
        }
        if (bare) throw new Wrong("no line says anything of itself");
        var root = root(hash, number(record.get("place")), Long.parseLong(note.split("\n")[1]), list(record.get("path")));
        if (!Base64.getEncoder().encodeToString(root).equals(note.split("\n")[2]))
            throw new Wrong("the last line is not in the checkpoint");
    }

    private static void rows(Map<String, Object> line) {
        var fields = list(line.get("fields"));
        var position = line.get("position");
        if (!value(fields, "position").equals(String.valueOf(position))) throw new Wrong("line " + position + " stands elsewhere");
        for (var each : list(line.get("rows"))) {
            var row = map(each);
            var held = row.get("row") + " " + digest(list(row.get("fields")));
            if (!value(fields, "holds").lines().toList().contains(held))
                throw new Wrong(row.get("row") + " is not what line " + position + " holds");
            System.out.println(value(fields, "at") + "  " + row.get("row"));
            for (var field : list(row.get("fields")))
                if (map(field).containsKey("value"))
                    System.out.println("    " + string(map(field).get("name")).replaceFirst(".*\\.", "") + ": " + map(field).get("value"));
        }
    }

    /// A field is shown with its salt, or stands there as its digest.
    private static String digest(List<Object> fields) {
        var all = new StringBuilder();
        for (var each : fields) {
            var field = map(each);
            var digest = field.containsKey("value")
                    ? hex(sha256(bytes(digits(field.get("salt")) + string(field.get("value")))))
                    : digits(field.get("digest"));
            all.append(field.get("name")).append('\n').append(digest).append('\n');
        }
        return hex(sha256(bytes(all.toString())));
    }

    private static String value(List<Object> fields, String name) {
        for (var each : fields)
            if (name.equals(map(each).get("name")) && map(each).containsKey("value")) return string(map(each).get("value"));
        throw new Wrong("a line does not show its " + name);
    }

    /// RFC 9162, 2.1.3.2.
    private static byte[] root(String line, long place, long size, List<Object> path) {
        if (place >= size) throw new Wrong("the last line stands behind the checkpoint");
        var at = place;
        var last = size - 1;
        var hash = sha256(joined(0, HEX.parseHex(line), new byte[0]));
        for (var each : path) {
            var beside = HEX.parseHex(string(each));
            if (last == 0) throw new Wrong("the way to the root is too long");
            if ((at & 1) == 1 || at == last) {
                hash = sha256(joined(1, beside, hash));
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else hash = sha256(joined(1, hash, beside));
            at >>= 1;
            last >>= 1;
        }
        if (last != 0) throw new Wrong("the way to the root is too short");
        return hash;
    }

    /// The note is a text, a blank line, and a line with the signature: four bytes that name the key, then Ed25519.
    private static void signed(String note, String key) throws GeneralSecurityException {
        var parts = key.split("\\+", 3);
        var end = note.indexOf("\n\n— ");
        if (parts.length < 3 || end < 0) throw new Wrong("the checkpoint or the key is not whole");
        var kept = Base64.getDecoder().decode(parts[2]);
        var whole = Base64.getDecoder().decode(note.strip().substring(note.strip().lastIndexOf(' ') + 1));
        var x509 = joined(0x30, HEX.parseHex("2a300506032b6570032100"), Arrays.copyOfRange(kept, 1, 33));
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
        verifier.update(bytes(note.substring(0, end + 1)));
        if (!verifier.verify(Arrays.copyOfRange(whole, 4, whole.length)))
            throw new Wrong("the checkpoint was not signed with that key");
        System.out.println("Signed by " + parts[0] + ", " + note.split("\n")[4]);
    }

    private static void same(String note, String kept) {
        if (!note.strip().equals(kept.strip())) throw new Wrong("the proof stands on another checkpoint than the one you kept");
    }

    private static byte[] joined(int first, byte[] left, byte[] right) {
        var all = new byte[1 + left.length + right.length];
        all[0] = (byte) first;
        System.arraycopy(left, 0, all, 1, left.length);
        System.arraycopy(right, 0, all, 1 + left.length, right.length);
        return all;
    }

    private static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] data) {
        return HEX.formatHex(data);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String string(Object value) {
        if (value instanceof String text) return text;
        throw new Wrong("the file is not whole");
    }

    /// A hash: of any other length, letters could move between it and what stands beside it.
    private static String digits(Object value) {
        if (string(value).matches("[0-9a-f]{64}")) return string(value);
        throw new Wrong("the file is not whole");
    }

    private static long number(Object value) {
        return Long.parseLong(String.valueOf(value));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        if (value instanceof Map<?, ?>) return (Map<String, Object>) value;
        throw new Wrong("the file is not whole");
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        if (value instanceof List<?>) return (List<Object>) value;
        throw new Wrong("the file is not whole");
    }

    private static final class Wrong extends RuntimeException {
        Wrong(String what) {
            super(what);
        }
    }

    /// As much JSON as a proof has.
    private static final class Json {
        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object read() {
            var letter = next();
            if (letter == '{') return object();
            if (letter == '[') return array();
            if (letter == '"') return quoted();
            var from = at - 1;
            while (at < text.length() && "+-.0123456789abcdefghijklmnopqrstuvwxyzE".indexOf(text.charAt(at)) >= 0) at++;
            return text.substring(from, at);
        }

        private Map<String, Object> object() {
            var map = new LinkedHashMap<String, Object>();
            for (var letter = next(); letter != '}'; letter = next()) {
                if (letter == ',') letter = next();
                var name = quoted();
                if (next() != ':') throw new Wrong("the file is not whole");
                map.put(name, read());
            }
            return map;
        }

        private List<Object> array() {
            var list = new ArrayList<Object>();
            for (var letter = next(); letter != ']'; letter = next()) {
                if (letter != ',') at--;
                list.add(read());
            }
            return list;
        }

        private String quoted() {
            var all = new StringBuilder();
            while (true) {
                var letter = raw();
                if (letter == '"') return all.toString();
                all.append(letter == '\\' ? escaped() : letter);
            }
        }

        private char escaped() {
            var letter = raw();
            return switch (letter) {
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' -> {
                    at += 4;
                    yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
                }
                default -> letter;
            };
        }

        private char next() {
            var letter = raw();
            while (Character.isWhitespace(letter)) letter = raw();
            return letter;
        }

        private char raw() {
            if (at >= text.length()) throw new Wrong("the file is not whole");
            return text.charAt(at++);
        }
    }
}
