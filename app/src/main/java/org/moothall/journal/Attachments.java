package org.moothall.journal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Photos and documents, kept by the digest of their content.
@Service
public class Attachments {

    /// Checks a file by its content, takes location and other metadata out of pictures, makes a thumbnail, keeps it.
    public Kept keep(String name, byte[] content) {
        throw new UnsupportedOperationException("journal");
    }

    public Optional<Attachment> find(String digest) {
        throw new UnsupportedOperationException("journal");
    }

    public sealed interface Kept {
        record Ok(Attachment attachment) implements Kept {}

        /// `why` is a text key with its arguments.
        record Refused(String why, List<Object> args) implements Kept {}
    }

    /// @param type  media type found in the content
    /// @param bytes size in bytes
    public record Attachment(String digest, String name, String type, int bytes, boolean picture) {}
}
