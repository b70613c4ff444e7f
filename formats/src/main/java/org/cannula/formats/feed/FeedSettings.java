package org.cannula.formats.feed;

import java.nio.file.Path;
import java.time.Duration;
import org.cannula.formats.mar.SiteMapping;
import org.jspecify.annotations.Nullable;

/**
 * How a feed runs.
 *
 * @param host address to listen on; the loopback address unless the user says otherwise
 * @param port port to listen on; 0 for any that is free
 * @param chargesTo where charges go: {@code HOST:PORT}, or a folder
 * @param site what the site's codes mean
 * @param store file that keeps messages and charges
 * @param delay how long after a discharge, or a later change, a visit is charged
 * @param keystore PKCS #12 file with the certificate to present; null for plain connections
 * @param keystorePassword its password; null where there is none
 * @param tlsOut whether the connection charges go over is encrypted too
 */
public record FeedSettings(
        String host,
        int port,
        String chargesTo,
        SiteMapping site,
        Path store,
        Duration delay,
        @Nullable Path keystore,
        @Nullable String keystorePassword,
        boolean tlsOut) {}
