package org.cannula.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.cannula.cli.text.Look;

/** The one answer of a command, whole: on standard output, or in the file of {@code --out}. */
final class Output {

    private Output() {}

    /** Writes an answer. */
    interface Answer {
        void to(Writer out) throws IOException;
    }

    static void write(Shell shell, Options options, Answer answer) throws IOException {
        Path file = options.out();
        if (file == null) {
            Writer out = new BufferedWriter(new OutputStreamWriter(shell.out(), StandardCharsets.UTF_8));
            answer.to(out);
            out.flush();
            return;
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(part)) {
                answer.to(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UsageError("--out " + file + ": cannot be written");
        }
    }

    /** How text looks where the answer goes. */
    static Look look(Shell shell, Options options) {
        return options.out() == null ? shell.look() : Shell.fileLook();
    }
}
