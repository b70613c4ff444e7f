package org.cannula.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Errors as RFC 9457 describes them ({@code application/problem+json}), whoever finds them. */
public final class Problems {

    private static final JsonMapper JSON = new JsonMapper();

    private Problems() {}

    /** A problem with words a person can act on. Nothing of what was sent may stand in them. */
    public static ProblemDetail of(HttpStatus status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(status.getReasonPhrase());
        return problem;
    }

    /** The message of an exception as a sentence. */
    public static String sentence(Exception e) {
        String says = String.valueOf(e.getMessage());
        return says.isEmpty()
                ? says
                : Character.toUpperCase(says.charAt(0)) + says.substring(1) + (says.endsWith(".") ? "" : ".");
    }

    /** Answers with a problem, where no controller does. */
    public static void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(JSON.writeValueAsString(java.util.Map.of(
                        "type",
                        "about:blank",
                        "title",
                        status.getReasonPhrase(),
                        "status",
                        status.value(),
                        "detail",
                        detail)));
    }
}
