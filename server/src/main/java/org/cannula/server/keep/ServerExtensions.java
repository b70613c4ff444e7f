package org.cannula.server.keep;

import org.cannula.formats.ExtensionFinder;
import org.cannula.formats.serve.ServeSettings;
import org.springframework.stereotype.Component;

/** The program's extensions, for a server with many threads: one is loaded at a time, and the thread keeps its own class loader. */
@Component
public class ServerExtensions implements ExtensionFinder {

    private final ExtensionFinder program;

    ServerExtensions(ServeSettings settings) {
        this.program = settings.extensions();
    }

    @Override
    public synchronized <T> T find(String name, Class<T> type) {
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        try {
            return program.find(name, type);
        } finally {
            Thread.currentThread().setContextClassLoader(own);
        }
    }
}
