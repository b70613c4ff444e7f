package org.cannula.formats;

import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Finds what an extension offers. An extension is a module with heavy libraries, such as {@code parquet}: it implements an
 * interface of this module in its package {@code org.cannula.NAME}, names the class in {@code META-INF/services}, and is
 * loaded when it is first used. A server has extensions on its class path; the command line keeps each in a folder of its own.
 */
public interface ExtensionFinder {

    /** Finds extensions on the class path. */
    ExtensionFinder CLASS_PATH = new ExtensionFinder() {
        @Override
        public <T> T find(String name, Class<T> type) {
            return in(ExtensionFinder.class.getClassLoader(), name, type)
                    .orElseThrow(() -> new MissingExtension("the module " + name + " is not on the class path"));
        }
    };

    /**
     * What an extension offers.
     *
     * @param name the extension's module
     * @param type what is asked of it
     * @throws MissingExtension where it is not here
     */
    <T> T find(String name, Class<T> type);

    /** The implementation of a type by the extension of a name, among the classes a loader sees. */
    static <T> Optional<T> in(ClassLoader loader, String name, Class<T> type) {
        String place = "org.cannula." + name + ".";
        return ServiceLoader.load(type, loader).stream()
                .filter(each -> each.type().getName().startsWith(place))
                .findFirst()
                .map(ServiceLoader.Provider::get);
    }
}
