package org.cannula.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.cannula.formats.MissingExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtensionsTest {

    private static final String SERVICE = "META-INF/services/" + Supplier.class.getName();

    @TempDir
    private Path folder;

    private ClassLoader before;

    @BeforeEach
    void remember() {
        before = Thread.currentThread().getContextClassLoader();
    }

    @org.junit.jupiter.api.AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(before);
    }

    /** A folder of two jars: one with the class, another with what that class stands on. */
    private void make(Path lib) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("src"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Files.writeString(
                sources.resolve("Words.java"),
                "package heavy; public class Words { public static String A = \"heavy\"; }");
        Files.writeString(
                sources.resolve("Said.java"),
                "package org.cannula.said; public class Said implements java.util.function.Supplier<String> {"
                        + " public String get() { return heavy.Words.A; } }");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(
                        null,
                        null,
                        null,
                        "-d",
                        classes.toString(),
                        sources.resolve("Words.java").toString(),
                        sources.resolve("Said.java").toString()))
                .isZero();
        Files.createDirectories(lib);
        jar(lib.resolve("said.jar"), List.of("org/cannula/said/Said.class", SERVICE), classes);
        jar(lib.resolve("heavy.jar"), List.of("heavy/Words.class"), classes);
    }

    private static void jar(Path jar, List<String> entries, Path classes) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream jarred = new JarOutputStream(out)) {
            for (String entry : entries) {
                jarred.putNextEntry(new JarEntry(entry));
                jarred.write(
                        entry.equals(SERVICE)
                                ? "org.cannula.said.Said\n".getBytes(StandardCharsets.UTF_8)
                                : Files.readAllBytes(classes.resolve(entry)));
                jarred.closeEntry();
            }
        }
    }

    private Path launcher(String script) throws IOException {
        Path file = folder.resolve("launcher");
        Files.writeString(file, "#!/bin/sh\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    @Test
    void loadsFromTheFolderBesideTheJar() throws IOException {
        make(folder.resolve("lib/said"));
        Extensions extensions = new Extensions(folder, null);
        Supplier<?> said = extensions.find("said", Supplier.class);
        assertThat(said.get()).isEqualTo("heavy");
        assertThat(Thread.currentThread().getContextClassLoader())
                .isSameAs(said.getClass().getClassLoader());
        assertThat(extensions.find("said", Supplier.class).getClass()).isSameAs(said.getClass());
    }

    @Test
    void asksTheLauncherToBuildIt() throws IOException {
        make(folder.resolve("made"));
        Path launcher =
                launcher("[ \"$1 $2\" = '--extension said' ] && mkdir '%1$s/lib' && mv '%1$s/made' '%1$s/lib/said'"
                        .formatted(folder));
        assertThat(new Extensions(folder, launcher.toString())
                        .find("said", Supplier.class)
                        .get())
                .isEqualTo("heavy");
    }

    @Test
    void saysWhatIsMissingAndWhatToDo() throws IOException {
        assertThatThrownBy(() -> new Extensions(folder, null).find("said", Supplier.class))
                .isInstanceOf(MissingExtension.class)
                .hasMessageContaining("needs the extension said")
                .hasMessageContaining(folder.resolve("lib").resolve("said").toString())
                .hasMessageContaining("./cannula");
        assertThatThrownBy(() -> new Extensions(null, null).find("said", Supplier.class))
                .hasMessageContaining("lib/said");
        String failing = launcher("exit 1").toString();
        assertThatThrownBy(() -> new Extensions(folder, failing).find("said", Supplier.class))
                .hasMessageContaining("could not be built");
        assertThatThrownBy(() -> new Extensions(folder, folder + "/none").find("said", Supplier.class))
                .hasMessageContaining("cannot be run");
    }

    @Test
    void refusesWhatDoesNotFit() throws IOException {
        make(folder.resolve("lib/said"));
        assertThatThrownBy(() -> new Extensions(folder, null).find("said", Runnable.class))
                .isInstanceOf(MissingExtension.class)
                .hasMessageContaining("delete that folder");
        Files.delete(folder.resolve("lib/said/heavy.jar"));
        jar(folder.resolve("lib/said/said.jar"), List.of(SERVICE), folder.resolve("classes"));
        assertThatThrownBy(() -> new Extensions(folder, null).find("said", Supplier.class))
                .hasMessageContaining("does not fit");
    }
}
