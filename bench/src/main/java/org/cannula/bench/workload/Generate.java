package org.cannula.bench.workload;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the workload to standard output: {@code CLAIMS [SEED [LABELS.csv]]}. */
public final class Generate {

    private Generate() {}

    public static void main(String[] arguments) throws IOException {
        long claims = Long.parseLong(arguments[0]);
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 96_368;
        Path labels = Path.of(arguments.length > 2 ? arguments[2] : "/dev/null");
        // Not System.out: its lock and flushes would be what is measured.
        try (OutputStream out = new FileOutputStream(FileDescriptor.out);
                BufferedWriter csv = Files.newBufferedWriter(labels)) {
            csv.write("claim,mistake\n");
            Workload.write(seed, claims, out, (claim, mistake) -> csv.write(claim + "," + mistake + "\n"));
        }
    }
}
