package org.cannula.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.cannula.engine.Coder;
import org.cannula.formats.feed.Feed;
import org.cannula.formats.feed.FeedSettings;
import org.cannula.formats.feed.FeedStatus;
import org.cannula.formats.mar.SiteMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed that runs: what it answers, what it holds, and what lets it go. */
class LiveFeedTest {

    private static final String VANCOMYCIN = "V1^vancomycin^L";

    @TempDir
    Path folder;

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    private Feed.Running open(SiteMapping site, Duration delay, Path keystore) throws IOException {
        FeedSettings settings = new FeedSettings(
                "127.0.0.1",
                0,
                folder.resolve("charges").toString(),
                site,
                folder.resolve("feed.db"),
                delay,
                keystore,
                "secret",
                false);
        return new Hl7Feed().open(settings, FeedProcess.coding(Coder.withBuiltInPayers()), log::add);
    }

    private static List<Acknowledgement> send(int port, String... messages) throws IOException {
        List<Acknowledgement> answers = new ArrayList<>();
        try (MllpClient client = MllpClient.connect(SocketFactory.getDefault(), "127.0.0.1", port)) {
            for (String each : messages) {
                answers.add(client.exchange(each));
            }
        }
        return answers;
    }

    private static FeedStatus until(Feed.Running feed, String state) throws Exception {
        for (int i = 0; i < 200; i++) {
            FeedStatus status = feed.status();
            if (status.encounters().containsKey(state) && status.unsent() == 0) {
                return status;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("never " + state + ": " + feed.status());
    }

    private List<String> charges() throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("charges"))) {
            for (Path each : files.sorted().toList()) {
                for (String segment : Files.readString(each).split("\r", -1)) {
                    if (segment.startsWith("FT1")) {
                        String[] fields = segment.split("\\|", -1);
                        all.add(fields[6] + " " + fields[7].split("\\^", -1)[0] + " x" + fields[10]);
                    }
                }
            }
        }
        return all;
    }

    private static String[] visit() {
        return new String[] {
            Messages.adt("1", "A04", "0740", "E", "0740", ""),
            Messages.ras(
                    "2", "1001", "O1", Messages.rxa("1|1", "0800", "1000", VANCOMYCIN, "1|g", "", "CP^A"), "IV|||IVPB"),
            Messages.adt("3", "A03", "1100", "E", "0740", "1055")
        };
    }

    @Test
    void eachMessageIsAnsweredWithItsReason() throws Exception {
        try (Feed.Running feed = open(Messages.SITE, Duration.ofHours(1), null)) {
            String[] visit = visit();
            List<Acknowledgement> answers = send(
                    feed.port(),
                    visit[0],
                    visit[0],
                    visit[0].replace("|20260302074000||ADT", "|20260302074100||ADT"),
                    visit[0].replace("|E|", "|O|"),
                    Messages.msh("9", "0801", "SIU^S12") + Messages.pid(),
                    visit[1].replace("20260302080000", "yesterday"),
                    visit[1].replace("PID|1||P1", "PID|1||"),
                    "nothing of HL7",
                    Messages.adt("10", "A02", "0800", "E", "", ""));

            assertThat(answers.stream().map(a -> a.code() + " " + a.control() + " " + a.says()))
                    .containsExactly(
                            "AA 1 ",
                            "AA 1 ",
                            "AA 1 ",
                            "AE 1 MSH-10: found the control id of another message; valid: one no other message of this"
                                    + " sender has",
                            "AR 9 segment 1, MSH-9: found SIU\\S\\S12; valid: RAS, RGV, RDE, RDS, ADT, or ORU with an event of"
                                    + " an infusion pump (MSH-9)",
                            "AE 2 segment 5, RXA-3: found a time that is none; valid: " + Stamp.VALID,
                            "AE 2 segment 2, PID-3: found no patient identifier; valid: PID-3 with an identifier",
                            "AE  the message: found text that cannot be parsed; valid: a message of HL7 v2 with pipes",
                            "AA 10 ");
            assertThat(feed.status().messages()).isEqualTo(1);
            assertThat(log).anyMatch(line -> line.contains("refused: AR")).noneMatch(line -> line.contains("P1"));
        }
    }

    @Test
    void aVisitWaitsForItsDelayAndIsThenChargedOnce() throws Exception {
        try (Feed.Running feed = open(Messages.SITE, Duration.ofSeconds(2), null)) {
            send(feed.port(), visit());
            Thread.sleep(700);
            assertThat(charges()).isEmpty();
            assertThat(until(feed, "charged").charges()).isEqualTo(3);
            assertThat(charges()).containsExactly("CG 96365 x1", "CG 96366 x1", "CG J3373 x100");

            send(
                    feed.port(),
                    Messages.ras(
                            "4",
                            "1130",
                            "O1",
                            Messages.rxa("1|1", "0800", "0920", VANCOMYCIN, "1|g", "", "CP^U"),
                            "IV|||IVPB"));
            for (int i = 0; i < 100 && charges().size() < 4; i++) {
                Thread.sleep(50);
            }
            assertThat(charges().subList(3, charges().size()))
                    .as("80 minutes support no further hour")
                    .containsExactly("CD 96366 x1");
        }
    }

    @Test
    void whatNothingMapsIsHeldAndAnotherMappingLetsItGo() throws Exception {
        String[] visit = visit();
        visit[1] = visit[1].replace("IV|||IVPB", "INTRAVENEUS|left");
        try (Feed.Running feed = open(Messages.SITE, Duration.ZERO, null)) {
            send(feed.port(), visit);
            FeedStatus status = until(feed, "held");
            assertThat(status.held().get(0)).contains("route in the site mapping for INTRAVENEUS");
            assertThat(charges()).isEmpty();
        }
        SiteMapping mapped = Messages.site("site-mapping T\nroute INTRAVENEUS iv-infusion\n");
        try (Feed.Running feed = open(mapped, Duration.ZERO, null)) {
            assertThat(until(feed, "charged").held()).isEmpty();
            assertThat(charges()).hasSize(3);
        }
    }

    @Test
    void anEncounterThatIsTakenBackIsCredited() throws Exception {
        try (Feed.Running feed = open(Messages.SITE, Duration.ZERO, null)) {
            send(feed.port(), visit());
            until(feed, "charged");
            send(feed.port(), Messages.adt("5", "A11", "1300", "E", "", ""));
            FeedStatus status = until(feed, "cancelled");
            assertThat(status.credits()).isEqualTo(3);
            assertThat(charges()).contains("CD 96365 x1", "CD 96366 x1", "CD J3373 x100");
        }
    }

    @Test
    void aSecondFeedOnOneStoreIsRefused() throws Exception {
        try (Feed.Running feed = open(Messages.SITE, Duration.ZERO, null)) {
            assertThat(feed.port()).isPositive();
            assertThatThrownBy(() -> open(Messages.SITE, Duration.ZERO, null))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another feed");
        }
    }

    @Test
    void connectionsMayBeEncrypted() throws Exception {
        Path keystore = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        keystore.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "secret",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-alias",
                        "feed")
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keystore)) {
            keys.load(in, "secret".toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        try (Feed.Running feed = open(Messages.SITE, Duration.ofHours(1), keystore);
                MllpClient client = MllpClient.connect(context.getSocketFactory(), "127.0.0.1", feed.port())) {
            assertThat(client.exchange(visit()[0]).code()).isEqualTo("AA");
        }
    }
}
