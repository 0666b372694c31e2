package org.moothall.gate;

import java.sql.SQLException;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.moothall.kernel.NotFound;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/// What the sender is to blame for, by what it threw.
final class Unfit {

    /// PostgreSQL's word for characters that no text can hold, such as the one with the number zero.
    private static final String NO_TEXT = "22021";

    private Unfit() {}

    /// The 4xx to answer; empty where it is no fault of the sender's.
    static Optional<Integer> status(Throwable fault) {
        return switch (fault) {
            case NotFound _, MethodArgumentTypeMismatchException _ -> Optional.of(404);
            case InvalidParameterException unread -> Optional.of(unread.getErrorCode());
            case ErrorResponse known
            when known.getStatusCode().is4xxClientError() ->
                Optional.of(known.getStatusCode().value());
            case MultipartException _, RequestRejectedException _ -> Optional.of(400);
            case DataIntegrityViolationException unkept
            when unkept.getRootCause() instanceof SQLException why && NO_TEXT.equals(why.getSQLState()) ->
                Optional.of(400);
            default -> Optional.empty();
        };
    }
}
