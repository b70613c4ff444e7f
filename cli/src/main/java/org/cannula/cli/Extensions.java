package org.cannula.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.stream.Stream;
import org.cannula.formats.ExtensionFinder;
import org.cannula.formats.MissingExtension;
import org.jspecify.annotations.Nullable;

/**
 * Loads extensions from {@code lib/NAME}, a folder of jars beside the program's own, when they are first used. Where the
 * launcher says who it is, it is asked to build that folder first, which it does when it is missing or its sources changed.
 */
final class Extensions implements ExtensionFinder {

    private static final Extensions OF_PROCESS =
            new Extensions(folderOf(Extensions.class), System.getProperty("cannula.launcher"));

    private final @Nullable Path home;
    private final @Nullable String launcher;
    private final Map<String, ClassLoader> opened = new HashMap<>();

    /**
     * @param home the folder of the program's jar; null where it does not run from one
     * @param launcher the file that builds extensions; null where there is none
     */
    Extensions(@Nullable Path home, @Nullable String launcher) {
        this.home = home;
        this.launcher = launcher;
    }

    /** Those of this program. */
    static Extensions ofProcess() {
        return OF_PROCESS;
    }

    /** What an extension of this program offers: the class in its package that implements the type. */
    static <T> T load(String name, Class<T> type) {
        return OF_PROCESS.find(name, type);
    }

    @Override
    public <T> T find(String name, Class<T> type) {
        Optional<T> here = ExtensionFinder.in(Extensions.class.getClassLoader(), name, type);
        if (here.isPresent()) {
            return here.get();
        }
        ClassLoader loader = opened.get(name);
        if (loader == null) {
            loader = open(name);
            opened.put(name, loader);
        }
        // Libraries look there for classes of their own.
        Thread.currentThread().setContextClassLoader(loader);
        try {
            return ExtensionFinder.in(loader, name, type).orElseThrow(() -> unfit(name));
        } catch (ServiceConfigurationError | LinkageError e) {
            throw unfit(name);
        }
    }

    private ClassLoader open(String name) {
        if (launcher != null) {
            build(name, launcher);
        }
        Path folder = home == null ? null : home.resolve("lib").resolve(name);
        if (folder == null || !Files.isDirectory(folder)) {
            throw new MissingExtension("this needs the extension " + name + ", and there is no "
                    + (folder == null ? "folder lib/" + name : folder)
                    + ". The launcher (./cannula) of a checkout builds it; a released archive has it beside the jar.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<URL> jars = new ArrayList<>();
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                jars.add(jar.toUri().toURL());
            }
            URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), Extensions.class.getClassLoader());
            // Looking for what no jar has opens them all: a build meanwhile may replace the files, not what is open.
            loader.findResource("no such resource");
            return loader;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void build(String name, String launcher) {
        try {
            int exit = new ProcessBuilder(launcher, "--extension", name)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new MissingExtension("this needs the extension " + name + ", and it could not be built");
            }
        } catch (IOException e) {
            throw new MissingExtension("this needs the extension " + name + ", and " + launcher + " cannot be run");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MissingExtension("building the extension " + name + " was interrupted");
        }
    }

    private static MissingExtension unfit(String name) {
        return new MissingExtension(
                "the extension " + name + " in lib/" + name + " does not fit this program; delete that folder");
    }

    private static @Nullable Path folderOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            Path path = source == null ? null : Path.of(source.getLocation().toURI());
            return path == null || Files.isDirectory(path) ? null : path.getParent();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }
}
