package org.cannula.formats.serve;

import java.nio.file.Path;
import java.util.List;
import org.cannula.codes.Tables;
import org.cannula.formats.ExtensionFinder;
import org.cannula.policy.Payers;
import org.jspecify.annotations.Nullable;

/**
 * What a server is started with.
 *
 * @param host address to listen on; a loopback one is this machine alone
 * @param port port to listen on; 0 for any that is free
 * @param data folder of everything the server keeps
 * @param pages folder of the built pages; null where they lie beside the extension's jars
 * @param payers payers to code and audit under
 * @param tables tables to answer from
 * @param extensions where other extensions are found
 * @param store where the store lies: the name of an SQLite file, or a JDBC URL of SQLite or PostgreSQL
 * @param tableFolder folder that imported tables are kept in; null where there is none
 * @param tls what it proves itself with; null for a server on this machine alone
 * @param names names that it bears beside those of this machine
 */
public record ServeSettings(
        String host,
        int port,
        Path data,
        @Nullable Path pages,
        Payers payers,
        Tables tables,
        ExtensionFinder extensions,
        String store,
        @Nullable Path tableFolder,
        @Nullable Tls tls,
        List<String> names) {

    public ServeSettings {
        names = List.copyOf(names);
    }

    /** A server on this machine alone, with the embedded store. */
    public ServeSettings(
            String host,
            int port,
            Path data,
            @Nullable Path pages,
            Payers payers,
            Tables tables,
            ExtensionFinder extensions) {
        this(
                host,
                port,
                data,
                pages,
                payers,
                tables,
                extensions,
                data.resolve("store.db").toString(),
                null,
                null,
                List.of());
    }

    /**
     * The server's own certificate.
     *
     * @param certificate PEM file with the certificate and those above it
     * @param key PEM file with its private key
     */
    public record Tls(Path certificate, Path key) {}
}
