package org.cannula.formats.serve;

import java.nio.file.Path;
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
 */
public record ServeSettings(
        String host,
        int port,
        Path data,
        @Nullable Path pages,
        Payers payers,
        Tables tables,
        ExtensionFinder extensions) {}
