package org.cannula.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cannula.formats.InputFile;
import org.cannula.formats.InputSink;
import org.cannula.formats.Inputs;
import org.cannula.formats.OwnFile;
import org.cannula.formats.ReadOptions;
import org.cannula.formats.Rejected;
import org.cannula.formats.run.Records;
import org.cannula.formats.x12.X12Corrections;

/**
 * The inputs a command line names, in that order, each of which can be read again and again: what comes through a pipe is
 * kept in memory while it is short, else in a file that its owner alone may read, until the run ends.
 */
final class Sources implements AutoCloseable {

    private static final int KEPT_IN_MEMORY = 4 << 20;

    /** Opens an input at its first byte. */
    interface Opener {
        InputStream open() throws IOException;
    }

    /** Hands over the records of one input. */
    interface Source extends Records.Source {
        String name();

        /** Whether it is X12. */
        boolean isX12();

        /** Reads X12 and writes it again, some of its claims corrected; the claims go to the corrector alone. */
        void correct(InputSink sink, OutputStream out, X12Corrections.Corrector corrector, Consumer<Rejected> refused)
                throws IOException;

        /** Lines of a payer or mapping file; none where the input is something else. */
        List<String> settingLines() throws IOException;
    }

    private final ReadOptions options;
    private final List<Source> found = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<Path> spooled = new ArrayList<>();

    private Sources(ReadOptions options) {
        this.options = options;
    }

    /** Finds the inputs that arguments name; {@code -} is standard input. */
    static Sources of(List<String> arguments, InputStream standardInput, ReadOptions options) throws IOException {
        Sources sources = new Sources(options);
        for (String argument : arguments) {
            if (argument.equals("-")) {
                sources.spool(argument, standardInput);
            } else if (isPipe(argument)) {
                try (InputStream pipe = Files.newInputStream(Path.of(argument))) {
                    sources.spool(argument, pipe);
                }
            } else {
                Inputs.of(List.of(argument), standardInput, sources.rejected::add)
                        .forEach(file -> sources.found.add(new OfFile(file.with(options))));
            }
        }
        return sources;
    }

    List<Source> found() {
        return found;
    }

    /** Arguments that name no input. */
    List<Rejected> rejected() {
        return rejected;
    }

    /** Their records. */
    Records records() {
        return new Records(rejected, found);
    }

    private static boolean isPipe(String argument) {
        try {
            Path path = Path.of(argument);
            return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void spool(String name, InputStream once) throws IOException {
        byte[] start = once.readNBytes(KEPT_IN_MEMORY);
        if (start.length < KEPT_IN_MEMORY) {
            found.add(new OfStream(name, () -> new ByteArrayInputStream(start), options));
            return;
        }
        Path copy = OwnFile.create();
        spooled.add(copy);
        try (OutputStream out = Files.newOutputStream(copy)) {
            out.write(start);
            once.transferTo(out);
        }
        found.add(new OfStream(name, () -> Files.newInputStream(copy), options));
    }

    @Override
    public void close() throws IOException {
        for (Path copy : spooled) {
            Files.deleteIfExists(copy);
        }
    }

    private record OfFile(InputFile file) implements Source {
        @Override
        public String name() {
            return file.name();
        }

        @Override
        public void read(InputSink sink) {
            file.read(sink);
        }

        @Override
        public boolean isX12() {
            return file.isX12();
        }

        @Override
        public void correct(
                InputSink sink, OutputStream out, X12Corrections.Corrector corrector, Consumer<Rejected> refused)
                throws IOException {
            file.correct(sink, out, corrector, refused);
        }

        @Override
        public List<String> settingLines() throws IOException {
            return SettingFiles.lines(() -> Files.newInputStream(Path.of(file.name())));
        }
    }

    private record OfStream(String name, Opener bytes, ReadOptions options) implements Source {
        @Override
        public void read(InputSink sink) {
            try (InputStream in = bytes.open()) {
                InputFile.of(name, in).with(options).read(sink);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean isX12() {
            try (InputStream in = bytes.open()) {
                return InputFile.of(name, in).with(options).isX12();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void correct(
                InputSink sink, OutputStream out, X12Corrections.Corrector corrector, Consumer<Rejected> refused)
                throws IOException {
            try (InputStream in = bytes.open()) {
                InputFile.of(name, in).with(options).correct(sink, out, corrector, refused);
            }
        }

        @Override
        public List<String> settingLines() throws IOException {
            return SettingFiles.lines(bytes);
        }
    }
}
