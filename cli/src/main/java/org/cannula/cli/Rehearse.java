package org.cannula.cli;

import java.util.List;

/**
 * Runs what people run most, once each, so that the JVM can note which classes a start needs.
 *
 * <p>The launcher records an archive of loaded classes during this command and starts later runs from it. The more of the
 * program is met here, the less is left to load then. Results are thrown away by the launcher.
 */
final class Rehearse {

    private Rehearse() {}

    /** Rehearses on the examples in the folder that is named first. */
    static int run(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new UsageError("rehearse needs a folder of examples");
        }
        String folder = arguments.get(0);
        List<List<String>> runs = List.of(
                List.of("--help"),
                List.of("explain", "96368"),
                List.of("explain", "ConcurrentOncePerEncounter"),
                List.of("code", folder),
                List.of("code", folder, "--why", "--disputed"),
                List.of("code", folder, "--format", "json"),
                List.of("code", folder, "--format", "csv"),
                List.of("audit", folder),
                List.of("audit", folder, "--format", "jsonl"),
                List.of("check", folder),
                List.of("tables"));
        for (List<String> run : runs) {
            Main.run(run.toArray(String[]::new));
        }
        return Exit.DONE;
    }
}
