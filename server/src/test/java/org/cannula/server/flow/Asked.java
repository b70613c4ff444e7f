package org.cannula.server.flow;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who asks a server: a program with a token, or a browser with its cookies. */
final class Asked {

    static final JsonMapper JSON = new JsonMapper();

    private final URI server;
    private final @Nullable String token;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Asked(URI server, @Nullable String token) {
        this.server = server;
        this.token = token;
    }

    /** A browser that opened the sign-in link. */
    static Asked byLink(URI server, URI link) throws IOException, InterruptedException {
        Asked browser = new Asked(server, null);
        browser.send(HttpRequest.newBuilder(link).GET().build());
        browser.get("api/me");
        return browser;
    }

    /** An answer: its status, its text, and the text as JSON. */
    record Answer(int status, String text, String type, HttpResponse<String> response) {
        JsonNode json() {
            return JSON.readTree(text);
        }

        String detail() {
            return json().path("detail").asString();
        }
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return request;
    }

    Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("content-type").orElse(""),
                response);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    Answer post(String path, String json) throws IOException, InterruptedException {
        return method("POST", path, json);
    }

    Answer method(String method, String path, @Nullable String json) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        return send(request.method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build());
    }

    Answer text(String method, String path, String text) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "text/plain; charset=utf-8")
                .method(method, BodyPublishers.ofString(text))
                .build());
    }

    byte[] bytes(String path, String json) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body();
    }

    /** Uploads; the number of the upload. */
    long upload(String name, String text) throws IOException, InterruptedException {
        Answer answer = upload(name, BodyPublishers.ofString(text));
        if (answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer.json().path("upload").asLong();
    }

    Answer upload(String name, Supplier<InputStream> stream) throws IOException, InterruptedException {
        return upload(name, BodyPublishers.ofInputStream(stream));
    }

    private Answer upload(String name, BodyPublisher body) throws IOException, InterruptedException {
        return send(request("api/uploads")
                .header("Content-Type", "application/octet-stream")
                .header(
                        "X-File-Name",
                        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .POST(body)
                .build());
    }

    /** Submits an audit of uploaded claims; its id. */
    String audit(String key, long claims, long... visits) throws IOException, InterruptedException {
        StringBuilder beside = new StringBuilder();
        for (long each : visits) {
            beside.append(beside.isEmpty() ? "" : ",")
                    .append("{\"upload\":")
                    .append(each)
                    .append(",\"name\":\"charts.visit\"}");
        }
        Answer answer = send(request("api/audits")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{\"title\":\"" + key + "\",\"claims\":[{\"upload\":" + claims
                        + ",\"name\":\"claims.837\"}],\"visits\":[" + beside + "]}"))
                .build());
        if (answer.status() != 202) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer.json().path("id").asString();
    }

    /** Waits until an audit has ended. */
    JsonNode ended(String audit) throws IOException, InterruptedException {
        for (int turn = 0; turn < 1200; turn++) {
            JsonNode answer = get("api/audits/" + audit).json();
            if (answer.path("phase").asString().equals("ended")) {
                return answer;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the audit does not end");
    }

    /** A whole audit. */
    String audited(String key, String claims) throws IOException, InterruptedException {
        String id = audit(key, upload(key, claims));
        JsonNode answer = ended(id);
        if (!answer.path("state").asString().equals("done")) {
            throw new AssertionError(answer.toString());
        }
        return id;
    }
}
