package org.cannula.cases.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.cannula.cases.AuditJudge;
import org.cannula.cases.AuditRunner;
import org.cannula.cases.CaseJudge;
import org.cannula.cases.CaseRunner;

/**
 * The engine with one class compiled anew. Rules, checks and engine are loaded once more, beside the tables and records
 * they work on, which stay the same.
 */
public final class FaultyEngine extends ClassLoader {

    private static final List<String> OWN = List.of(
            "org.cannula.rules.",
            "org.cannula.checks.",
            "org.cannula.engine.",
            "org.cannula.cases.AuditRunner",
            "org.cannula.cases.CaseRunner",
            "org.cannula.cases.DoubleDips");

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** Kept, so that the class path is read once. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private final Map<String, byte[]> changed;

    private FaultyEngine(Map<String, byte[]> changed) {
        super(FaultyEngine.class.getClassLoader());
        this.changed = changed;
    }

    /** The engine with the fault in it. */
    public static FaultyEngine with(Fault fault) {
        return new FaultyEngine(compile(fault));
    }

    /** A judge that runs cases through this engine. */
    public CaseJudge cases() {
        return (CaseJudge) loaded(CaseRunner.class);
    }

    /** A judge that runs audits through this engine. */
    public AuditJudge audits() {
        return (AuditJudge) loaded(AuditRunner.class);
    }

    private Object loaded(Class<?> judge) {
        try {
            return loadClass(judge.getName()).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(judge.getName() + " cannot be loaded", e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (OWN.stream().noneMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                byte[] bytes = changed.getOrDefault(name, null);
                if (bytes == null) {
                    bytes = original(name);
                }
                loaded = defineClass(name, bytes, 0, bytes.length);
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    private byte[] original(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> compile(Fault fault) {
        Map<String, ByteArrayOutputStream> written = new HashMap<>();
        StringWriter said = new StringWriter();
        boolean compiled = COMPILER.getTask(
                        said,
                        new InMemory(FILES, written),
                        null,
                        List.of("-proc:none", "-nowarn", "-classpath", System.getProperty("java.class.path")),
                        null,
                        List.of(new Source(fault.className(), fault.source())))
                .call();
        if (!compiled) {
            throw new IllegalStateException(fault.name() + " does not compile:\n" + said);
        }
        Map<String, byte[]> classes = new HashMap<>();
        written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
        }
    }

    private static final class Compiled extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes;

        Compiled(String name, ByteArrayOutputStream bytes) {
            super(URI.create("bytes:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.bytes = bytes;
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written;

        InMemory(JavaFileManager manager, Map<String, ByteArrayOutputStream> written) {
            super(manager);
            this.written = written;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new Compiled(name, written.computeIfAbsent(name, n -> new ByteArrayOutputStream()));
        }
    }
}
