package org.cannula.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.cannula.formats.MissingExtension;
import org.cannula.server.keep.Needed;
import org.cannula.store.Conflict;
import org.cannula.store.NotFound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever goes wrong in a request into problem+json, and into a log line that holds nothing of the request. */
@RestControllerAdvice
class ErrorAnswers extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
    private static final int FRAMES = 12;

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String missing = "";
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            missing = cause instanceof Needed.Missing field ? ": " + field.getMessage() : missing;
        }
        ProblemDetail problem = Problems.of(
                HttpStatus.BAD_REQUEST,
                "The body is no JSON of the shape this address takes" + missing + "; see /api/openapi.");
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    @ExceptionHandler(TooLarge.class)
    ProblemDetail tooLarge(TooLarge e) {
        return Problems.of(HttpStatus.CONTENT_TOO_LARGE, e.getMessage());
    }

    @ExceptionHandler(NotThere.class)
    ProblemDetail notThere(NotThere e) {
        return Problems.of(HttpStatus.NOT_FOUND, e.getMessage());
    }

    @ExceptionHandler(NotFound.class)
    ProblemDetail notFound(NotFound e) {
        return Problems.of(HttpStatus.NOT_FOUND, Problems.sentence(e));
    }

    @ExceptionHandler(Conflict.class)
    ProblemDetail conflict(Conflict e) {
        return Problems.of(HttpStatus.CONFLICT, Problems.sentence(e));
    }

    /** What was sent cannot be so; the message says what would be valid. */
    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail invalid(IllegalArgumentException e) {
        return Problems.of(HttpStatus.BAD_REQUEST, Problems.sentence(e));
    }

    @ExceptionHandler(MissingExtension.class)
    ProblemDetail missing(MissingExtension e) {
        return Problems.of(HttpStatus.SERVICE_UNAVAILABLE, Problems.sentence(e));
    }

    @ExceptionHandler(AccessDeniedException.class)
    ProblemDetail denied(AccessDeniedException e) {
        return Problems.of(HttpStatus.FORBIDDEN, "Your role does not include this.");
    }

    /** Whoever asked has gone; there is nobody to answer. */
    @ExceptionHandler(ClientAbortException.class)
    void gone(ClientAbortException e) {
        // Nothing to say, and nobody to say it to.
    }

    /** A fault of ours. Messages of exceptions may hold what was sent, so the log has their types and places alone. */
    @ExceptionHandler(Exception.class)
    ProblemDetail unexpected(Exception e) {
        String number = String.format(Locale.ROOT, "%08x", System.identityHashCode(e));
        LOG.error("internal failure {}: {}", number, place(e));
        return Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "The server failed, and it is not your fault. The log has it under " + number + ", without your data.");
    }

    private static String place(Throwable e) {
        String frames = Arrays.stream(e.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining("\n    at ", "\n    at ", ""));
        return e.getClass().getName() + frames + (e.getCause() == null ? "" : "\n  caused by " + place(e.getCause()));
    }
}
