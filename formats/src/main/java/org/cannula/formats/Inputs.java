package org.cannula.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cannula.basis.Origin;
import org.jspecify.annotations.Nullable;

/** Finds the inputs that file names, folders, globs and {@code -} on a command line mean. */
public final class Inputs {

    private Inputs() {}

    /**
     * The inputs in order: arguments in the order given, the files of a folder or glob by their path. Folders are gone
     * through to any depth; files and folders whose name begins with a dot are left out. A name that exists is never
     * taken for a glob.
     *
     * @param arguments files, folders, globs ({@code *}, {@code ?}, {@code **}), or {@code -} for standard input
     * @param standardInput what {@code -} reads
     * @param rejected takes arguments that mean no file
     */
    public static List<InputFile> of(
            List<String> arguments, InputStream standardInput, Consumer<? super Rejected> rejected) {
        List<InputFile> found = new ArrayList<>();
        for (String argument : arguments) {
            try {
                if (argument.equals("-")) {
                    found.add(InputFile.of("-", standardInput));
                } else {
                    List<Path> files = files(argument);
                    files.forEach(file -> found.add(InputFile.of(file)));
                    if (files.isEmpty()) {
                        reject(rejected, argument, "no file", "a file, a folder with files, or - for standard input");
                    }
                }
            } catch (IOException | UncheckedIOException exception) {
                reject(rejected, argument, "a folder that cannot be read (" + exception + ")", "a readable folder");
            }
        }
        return found;
    }

    private static List<Path> files(String argument) throws IOException {
        Path path = path(argument);
        if (path != null && Files.isDirectory(path)) {
            return under(path, file -> true);
        }
        if (path != null && Files.exists(path)) {
            return List.of(path);
        }
        int glob = firstGlob(argument);
        if (glob < 0) {
            return List.of();
        }
        String plain = argument.replace('\\', '/');
        int slash = plain.lastIndexOf('/', glob);
        Path base = Path.of(slash < 0 ? "." : plain.substring(0, Math.max(slash, 1)));
        if (!Files.isDirectory(base)) {
            return List.of();
        }
        var matcher = base.getFileSystem().getPathMatcher("glob:" + plain.substring(slash + 1));
        return under(base, file -> matcher.matches(base.relativize(file)));
    }

    private static List<Path> under(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> files = new ArrayList<>();
            all.filter(file -> !isHidden(folder, file) && wanted.test(file) && Files.isRegularFile(file))
                    .forEach(files::add);
            files.sort((a, b) -> key(a).compareTo(key(b)));
            return files.stream()
                    .map(file -> folder.toString().equals(".") ? folder.relativize(file) : file)
                    .toList();
        }
    }

    private static boolean isHidden(Path folder, Path file) {
        for (Path step : folder.relativize(file)) {
            if (step.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** The same order on every system. */
    private static String key(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static @Nullable Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException notAPath) {
            return null;
        }
    }

    private static int firstGlob(String argument) {
        for (int i = 0; i < argument.length(); i++) {
            if ("*?[{".indexOf(argument.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static void reject(Consumer<? super Rejected> rejected, String name, String found, String valid) {
        rejected.accept(new Rejected(new Origin(name, ""), "", found, valid));
    }
}
