package org.moothall.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.moothall.channels.Channel;
import org.moothall.channels.Note;
import org.moothall.channels.Reply;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What staff of a demo are told by e-mail, one file a message in a folder of this machine: their addresses
/// are made up, so that nothing leaves it, whatever mail server there is.
@Component
@Order(0)
class DemoMailbox implements Channel {

    private final String folder;

    /// @param folder blank where this is no demo
    DemoMailbox(@Value("${moothall.demo-mailbox:}") String folder) {
        this.folder = folder;
    }

    @Override
    public Kind kind() {
        return Kind.EMAIL;
    }

    @Override
    public boolean on() {
        return !folder.isBlank();
    }

    /// Tried again it is the same file.
    @Override
    public Reply send(Note note, String address) {
        try {
            var file = Files.createDirectories(Path.of(folder)).resolve(note.id() + ".txt");
            Files.writeString(file, "To: %s%nSubject: %s%n%n%s%n".formatted(address, note.subject(), note.whole()));
            return new Reply.Taken("");
        } catch (IOException e) {
            throw new UncheckedIOException("a message cannot be kept in " + folder, e);
        }
    }
}
