package org.cannula.server.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cannula.store.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Fifty people at once, each asking for one thing after the other as the pages do, while a file is audited. A short version runs in the
 * build; {@code -Dcannula.load.seconds=300} makes it a long one.
 */
class LoadTest extends ServerTest {

    private static final int USERS = 50;
    private static final int SECONDS = Integer.getInteger("cannula.load.seconds", 5);

    private static final String SHEET =
            "{\"text\":\"visit V1 facility medicare 2026-03-02\\n08:00-12:00 infusion vancomycin 1 g @left\\n"
                    + "09:00-10:00 infusion ondansetron 8 mg @left\\n\"}";

    private final Map<String, List<Long>> times = new ConcurrentSkipListMap<>();
    private final Map<String, String> errors = new ConcurrentSkipListMap<>();

    private interface Ask {
        Asked.Answer once() throws Exception;
    }

    private Asked.Answer timed(String what, Ask ask) throws Exception {
        long began = System.nanoTime();
        Asked.Answer answer = ask.once();
        times.computeIfAbsent(what, each -> Collections.synchronizedList(new ArrayList<>()))
                .add((System.nanoTime() - began) / 1000);
        if (answer.status() >= 400 && answer.status() != 409) {
            errors.put(what + " " + answer.status(), answer.text());
        }
        return answer;
    }

    @Test
    void fiftyPeopleAtOnceGetNoError() throws Exception {
        times.clear();
        errors.clear();
        Asked auditor = as(Role.AUDITOR);
        String audit = auditor.audited("load", claims(2000));
        String other = auditor.audit("beside", auditor.upload("beside", claims(9000)));
        ExecutorService people = Executors.newFixedThreadPool(USERS);
        long until = System.nanoTime() + SECONDS * 1_000_000_000L;
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            int user = i;
            work.add(() -> person(user, audit, until));
        }
        int asked = 0;
        for (Future<Integer> each : people.invokeAll(work)) {
            asked += each.get();
        }
        people.shutdown();
        auditor.ended(other);
        print(asked);
        assertThat(errors).isEmpty();
        assertThat(asked).isGreaterThan(USERS);
        assertThat(auditor.get("api/audit-trail/verify").json().path("holds").asBoolean())
                .isTrue();
    }

    private int person(int user, String audit, long until) throws Exception {
        Asked me = as(user % 2 == 0 ? Role.CODER : Role.AUDITOR);
        Random random = new Random(user);
        int asked = 0;
        while (System.nanoTime() < until) {
            int seq = 1 + random.nextInt(2000);
            timed(
                    "claims",
                    () -> me.post(
                            "api/audits/" + audit + "/claims",
                            "{\"filter\":{\"severities\":[\"error\"],\"provider\":\"prov" + seq % 3
                                    + "\"},\"sort\":\"atRisk\",\"descending\":true,\"offset\":" + seq % 100 + "}"));
            timed("claim", () -> me.get("api/audits/" + audit + "/claims/" + seq));
            timed("totals", () -> me.get("api/audits/" + audit + "/totals"));
            JsonNode items = timed(
                            "worklist",
                            () -> me.post(
                                    "api/worklist",
                                    "{\"filter\":{\"states\":[\"open\"],\"audit\":\"" + audit + "\"},\"offset\":"
                                            + seq % 500 + ",\"limit\":20}"))
                    .json()
                    .path("rows");
            if (!items.isEmpty()) {
                JsonNode item = items.path(random.nextInt(items.size()));
                timed(
                        "decide",
                        () -> me.post(
                                "api/worklist/decide",
                                "{\"items\":[{\"id\":" + item.path("id").asLong() + ",\"version\":"
                                        + item.path("version").asInt() + "}],\"state\":\"agreed\"}"));
            }
            timed("code", () -> me.post("api/code", SHEET));
            asked += 6;
        }
        return asked;
    }

    private void print(int asked) {
        Map<String, List<Long>> all = new TreeMap<>(times);
        for (Map.Entry<String, List<Long>> each : all.entrySet()) {
            List<Long> sorted = new ArrayList<>(each.getValue());
            Collections.sort(sorted);
            System.out.println("load: " + kind.name().toLowerCase(java.util.Locale.ROOT) + ", " + USERS + " users, "
                    + SECONDS + " s, " + each.getKey() + ": " + sorted.size() + " requests, median "
                    + millis(sorted, 0.5) + " ms, 95% " + millis(sorted, 0.95) + " ms, 99% " + millis(sorted, 0.99)
                    + " ms");
        }
        System.out.println("load: " + kind.name().toLowerCase(java.util.Locale.ROOT) + ", " + USERS + " users, " + asked
                + " requests in " + SECONDS + " s, " + errors.size() + " kinds of errors");
    }

    private static String millis(List<Long> sorted, double share) {
        long micros = sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
        return String.valueOf(micros / 1000);
    }
}
