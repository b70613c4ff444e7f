package org.cannula.server.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cannula.store.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccountsFlowTest extends ServerTest {

    private static final String PASSWORD = "correct horse battery";

    private Asked signedIn(String name, String password) throws Exception {
        Asked browser = new Asked(running.address(), null);
        browser.get("api/me");
        assertThat(browser.post("api/sign-in", credentials(name, password)).status())
                .isEqualTo(204);
        browser.get("api/me");
        return browser;
    }

    private static String credentials(String name, String password) {
        return "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}";
    }

    private void account(String name, String role) throws Exception {
        assertThat(as(Role.ADMINISTRATOR)
                        .post(
                                "api/accounts",
                                "{\"name\":\"" + name + "\",\"role\":\"" + role + "\",\"password\":\"" + PASSWORD
                                        + "\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void linkSignsInTheOneAtTheTerminalWhoMakesTheFirstAccount() throws Exception {
        Asked local = browser();
        JsonNode me = local.get("api/me").json();
        assertThat(me.path("name").asString()).isEqualTo("local");
        assertThat(me.path("role").asString()).isEqualTo("administrator");
        assertThat(me.path("via").asString()).isEqualTo("session");
        Asked.Answer made = local.post(
                "api/accounts", "{\"name\":\"first\",\"role\":\"auditor\",\"password\":\"" + PASSWORD + "\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.text()).doesNotContain(PASSWORD).doesNotContain("argon2");
        assertThat(signedIn("first", PASSWORD).get("api/me").json().path("role").asString())
                .isEqualTo("auditor");
    }

    @Test
    void passwordsAreHashedAndShortOnesRefused() throws Exception {
        account("hashed", "coder");
        try (org.cannula.store.Store store = org.cannula.store.Store.open(address)) {
            assertThat(store.accounts().find("hashed").orElseThrow().password()).startsWith("{argon2}$argon2id$");
        }
        Asked.Answer shorter = as(Role.ADMINISTRATOR)
                .post("api/accounts", "{\"name\":\"short\",\"role\":\"coder\",\"password\":\"12345678901234\"}");
        assertThat(shorter.status()).isEqualTo(400);
        assertThat(shorter.detail()).contains("15 to 256");
        assertThat(as(Role.ADMINISTRATOR)
                        .post("api/accounts", "{\"name\":\"hashed\",\"role\":\"coder\"}")
                        .status())
                .isEqualTo(409);
        assertThat(as(Role.ADMINISTRATOR)
                        .post("api/accounts", "{\"name\":\"Bad Name\",\"role\":\"coder\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void wrongNameAndWrongPasswordLookAlikeAndSlowDown() throws Exception {
        account("slow", "viewer");
        Asked stranger = new Asked(running.address(), null);
        stranger.get("api/me");
        Asked.Answer wrongPassword = stranger.post("api/sign-in", credentials("slow", "not the password"));
        assertThat(wrongPassword.status()).isEqualTo(401);
        Asked.Answer wrongName = stranger.post("api/sign-in", credentials("nobody-here", "not the password"));
        assertThat(wrongName.status()).isEqualTo(401);
        assertThat(wrongName.text()).isEqualTo(wrongPassword.text());
        int limited = 0;
        for (int i = 0; i < 8; i++) {
            limited += stranger.post("api/sign-in", credentials("slow", "wrong " + i))
                                    .status()
                            == 429
                    ? 1
                    : 0;
        }
        assertThat(limited).isPositive();
        Asked.Answer refused = stranger.post("api/sign-in", credentials("slow", PASSWORD));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.response().headers().firstValue("retry-after")).isPresent();
        // Whoever signed in before is not locked out.
        assertThat(as(Role.VIEWER).get("api/me").status()).isEqualTo(200);
        begun();
    }

    /** A server of its own for what comes after, since this address has to wait. */
    private void begun() {
        running.close();
        begin();
    }

    @Test
    void signInNeedsAPageOfThisServer() throws Exception {
        account("csrf", "viewer");
        Asked other = new Asked(running.address(), null);
        Asked.Answer refused = other.post("api/sign-in", credentials("csrf", PASSWORD));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.detail()).contains("X-XSRF-TOKEN");
    }

    @Test
    void changedAccountHasToSignInAgain() throws Exception {
        account("changed", "auditor");
        Asked session = signedIn("changed", PASSWORD);
        assertThat(session.get("api/audit-trail").status()).isEqualTo(200);
        JsonNode account = find("changed");
        Asked.Answer changed = as(Role.ADMINISTRATOR)
                .method(
                        "PUT",
                        "api/accounts/changed",
                        "{\"role\":\"viewer\",\"active\":true,\"version\":"
                                + account.path("version").asInt() + "}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(session.get("api/me").status()).isEqualTo(401);
        Asked again = signedIn("changed", PASSWORD);
        assertThat(again.get("api/audit-trail").status()).isEqualTo(403);
        as(Role.ADMINISTRATOR)
                .method("PUT", "api/accounts/changed", "{\"role\":\"viewer\",\"active\":false,\"version\":1}");
        assertThat(again.get("api/me").status()).isEqualTo(401);
        assertThat(as(Role.ADMINISTRATOR)
                        .method("PUT", "api/accounts/changed", "{\"role\":\"coder\",\"active\":true,\"version\":0}")
                        .status())
                .isEqualTo(409);
    }

    private JsonNode find(String name) throws Exception {
        for (JsonNode each :
                as(Role.ADMINISTRATOR).get("api/accounts?limit=500").json().path("rows")) {
            if (each.path("name").asString().equals(name)) {
                return each;
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void ownPasswordIsSetByOneselfAndOthersByAdministratorsAlone() throws Exception {
        account("own", "coder");
        Asked session = signedIn("own", PASSWORD);
        assertThat(session.method("PUT", "api/accounts/viewer/password", "{\"password\":\"" + PASSWORD + "\"}")
                        .status())
                .isEqualTo(403);
        assertThat(session.method("PUT", "api/accounts/own/password", "{\"password\":\"another " + PASSWORD + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(session.get("api/me").status()).isEqualTo(401);
        signedIn("own", "another " + PASSWORD);
        assertThat(as(Role.ADMINISTRATOR)
                        .method("PUT", "api/accounts/own/password", "{\"password\":\"" + PASSWORD + "\"}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void tokenIsShownOnceAndTakenBack() throws Exception {
        account("robot", "auditor");
        Asked session = signedIn("robot", PASSWORD);
        JsonNode made = session.post("api/tokens", "{\"label\":\"nightly\",\"days\":30}")
                .json();
        String secret = made.path("secret").asString();
        Asked program = new Asked(running.address(), secret);
        assertThat(program.get("api/me").json().path("via").asString()).startsWith("token ");
        assertThat(session.get("api/tokens").text()).contains("nightly").doesNotContain(secret);
        String id = made.path("token").path("id").asString();
        assertThat(as(Role.CODER).method("DELETE", "api/tokens/" + id, null).status())
                .isEqualTo(404);
        assertThat(session.method("DELETE", "api/tokens/" + id, null).status()).isEqualTo(204);
        Asked.Answer refused = program.get("api/me");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.detail()).contains("token proves nothing");
        assertThat(session.post("api/tokens", "{\"label\":\"x\",\"days\":0}").status())
                .isEqualTo(400);
        assertThat(browser().post("api/tokens", "{\"label\":\"x\",\"days\":1}").detail())
                .contains("belong to accounts");
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        account("leaves", "viewer");
        Asked session = signedIn("leaves", PASSWORD);
        assertThat(session.post("api/sign-out", "").status()).isEqualTo(204);
        assertThat(session.get("api/me").status()).isEqualTo(401);
    }

    @Test
    void policiesAreTriedTakenIntoUseAndRetired() throws Exception {
        Asked administrator = as(Role.ADMINISTRATOR);
        JsonNode bad = administrator
                .text("POST", "api/policies/validate", "payer plan\nbased-on medicare\ncolour blue\n")
                .json();
        assertThat(bad.path("valid").asBoolean()).isFalse();
        assertThat(bad.path("problems").path(0).path("line").asInt()).isEqualTo(3);
        assertThat(administrator
                        .text("PUT", "api/policies", "payer plan\ncolour blue\n")
                        .status())
                .isEqualTo(422);
        String good = example("../docs/samples/my-plan.payer");
        Asked.Answer put = administrator.text("PUT", "api/policies", good);
        assertThat(put.status()).as(put.text()).isEqualTo(201);
        String name = put.json().path("name").asString();
        assertThat(names(administrator)).contains(name, "medicare");
        Asked auditor = as(Role.AUDITOR);
        long upload = auditor.upload("a", claims(3));
        Asked.Answer audit = auditor.post(
                "api/audits", "{\"claims\":[{\"upload\":" + upload + ",\"name\":\"a\"}],\"policy\":\"" + name + "\"}");
        assertThat(audit.status()).as(audit.text()).isEqualTo(202);
        String id = audit.json().path("id").asString();
        auditor.ended(id);
        assertThat(auditor.get("api/audits/" + id + "/results").text()).contains("\"policy\":\"" + name + "/");
        assertThat(administrator.method("DELETE", "api/policies/" + name, null).status())
                .isEqualTo(204);
        assertThat(names(administrator)).doesNotContain(name);
        assertThat(administrator.method("DELETE", "api/policies/medicare", null).status())
                .isEqualTo(404);
    }

    private static List<String> names(Asked asked) throws Exception {
        return asked.get("api/policies")
                .json()
                .valueStream()
                .map(each -> each.path("name").asString())
                .toList();
    }

    @Test
    void tablesAreListedAndWhatIsNoneIsRefused() throws Exception {
        JsonNode tables = as(Role.VIEWER).get("api/tables").json();
        assertThat(tables.valueStream()
                        .map(each -> each.path("series").asString())
                        .toList())
                .anyMatch(each -> each.startsWith("mue"));
        Asked.Answer none = as(Role.ADMINISTRATOR)
                .send(as(Role.ADMINISTRATOR)
                        .request("api/tables")
                        .header("Content-Type", "application/octet-stream")
                        .header("X-File-Name", "..%2Fother.csv")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("a,b\n1,2\n"))
                        .build());
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.detail()).contains("Not imported");
        assertThat(folder.resolve("other.csv")).doesNotExist();
    }

    @Test
    void retentionIsSetAndWhatIsOldPurged() throws Exception {
        Asked administrator = as(Role.ADMINISTRATOR);
        String id = as(Role.AUDITOR).audited("old", claims(4));
        assertThat(administrator
                        .method("PUT", "api/retention", "{\"runDays\":30,\"viewDays\":0}")
                        .json()
                        .path("runDays")
                        .asInt())
                .isEqualTo(30);
        assertThat(administrator
                        .method("PUT", "api/retention", "{\"runDays\":-1,\"viewDays\":0}")
                        .status())
                .isEqualTo(400);
        assertThat(administrator.post("api/purge", "{}").json().path("runs").asInt())
                .isZero();
        JsonNode purged =
                administrator.post("api/purge", "{\"before\":\"2199-01-01\"}").json();
        assertThat(purged.path("runs").asInt()).isPositive();
        assertThat(as(Role.VIEWER).get("api/audits/" + id).status()).isEqualTo(404);
        assertThat(administrator
                        .get("api/audit-trail/verify")
                        .json()
                        .path("holds")
                        .asBoolean())
                .isTrue();
    }
}
