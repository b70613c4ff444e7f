package org.cannula.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.cannula.formats.serve.CannotServe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is let in, who is not, and what every answer carries. */
class AccessTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void nobodyIsLetInWithoutHavingSignedIn() {
        Visitor stranger = new Visitor(server.address());

        for (String path : new String[] {
            "api/vocabulary", "api/rules", "api/policies", "api/openapi", "api/none", "api/operations/prometheus"
        }) {
            HttpResponse<String> answer = stranger.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("not signed in");
        }
    }

    @Test
    void healthIsForAllAndTellsNothingElse() {
        HttpResponse<String> answer = new Visitor(server.address()).get("api/operations/health/readiness");

        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void aLinkSignsInOnce() {
        URI link = server.signInLink();
        Visitor first = new Visitor(server.address());
        Visitor second = new Visitor(server.address());

        assertThat(first.send(HttpRequest.newBuilder(link).build()).statusCode())
                .isEqualTo(200);
        assertThat(second.send(HttpRequest.newBuilder(link).build()).statusCode())
                .isEqualTo(410);
        assertThat(first.get("api/policies").statusCode()).isEqualTo(200);
        assertThat(second.get("api/policies").statusCode()).isEqualTo(401);
    }

    @Test
    void aFreshLinkMakesTheFormerOneVoid() {
        URI old = server.signInLink();
        server.signInLink();

        assertThat(new Visitor(server.address())
                        .send(HttpRequest.newBuilder(old).build())
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void theSessionCookieIsOutOfReach() {
        HttpResponse<String> answer = new Visitor(server.address())
                .send(HttpRequest.newBuilder(server.signInLink()).build());

        assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("cannula=")
                .contains("HttpOnly")
                .contains("SameSite=Strict"));
    }

    @Test
    void aChangeMustComeFromOurOwnPage() {
        Visitor visitor = Visitor.signedIn(server);

        HttpResponse<String> answer =
                visitor.send(visitor.request("api/code", "{\"text\":\"\"}").build());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(visitor.post("api/code", "{\"text\":\"\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyComesInUnderAnotherHostName() throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("Set-Cookie");
        }
    }

    @Test
    void everyAnswerForbidsWhatIsNotOurs() {
        for (String path : new String[] {"", "api/policies", "sign-in/none", "nothing"}) {
            HttpResponse<String> answer = Visitor.signedIn(server).get(path);
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy)
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "*");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        }
    }

    @Test
    void signingOutEndsTheSession() {
        Visitor visitor = Visitor.signedIn(server);

        assertThat(visitor.post("api/sign-out", "").statusCode()).isEqualTo(204);
        assertThat(visitor.get("api/policies").statusCode()).isEqualTo(401);
    }

    @Test
    void aPortThatIsTakenIsTold() {
        int taken = server.address().getPort();

        assertThatThrownBy(() -> new ServerProgram().start(TestServer.settings(taken)))
                .isInstanceOf(CannotServe.class)
                .hasMessageContaining("port " + taken + " is in use");
    }
}
