package org.cannula.formats.serve;

import java.net.URI;

/** A server for the pages in the browser and for programs that speak to it. The extension {@code server} is one. */
public interface Serving {

    /**
     * Starts listening.
     *
     * @throws CannotServe where it cannot, saying why and what would do
     */
    Running start(ServeSettings settings);

    /** A server that listens. */
    interface Running extends AutoCloseable {

        /** Where it listens, such as {@code http://127.0.0.1:8370/}. */
        URI address();

        /** A fresh link that signs a browser in, once. Links given before are void. */
        URI signInLink();

        /** Returns when the server has ended. */
        void await() throws InterruptedException;

        /** Ends it: requests that run are finished, none is taken any more. */
        @Override
        void close();
    }
}
