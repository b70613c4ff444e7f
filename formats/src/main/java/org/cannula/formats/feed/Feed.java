package org.cannula.formats.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Takes messages over MLLP and sends charges. What an extension offers for a live feed. */
public interface Feed {

    /**
     * Opens the store and the port.
     *
     * @param coding codes the visits
     * @param log takes what an operator should know, a line at a time, nothing of any patient in it
     * @throws IOException when the port or the store cannot be opened
     */
    Running open(FeedSettings settings, VisitCoding coding, Consumer<String> log) throws IOException;

    /**
     * Where a store stands, whether or not a feed runs on it.
     *
     * @throws IOException when it cannot be read
     */
    FeedStatus status(Path store) throws IOException;

    /** A feed that runs. */
    interface Running extends AutoCloseable {

        /** The port it listens on. */
        int port();

        /** Where it stands. */
        FeedStatus status() throws IOException;

        /** Stops listening and ends what is under way; what is kept goes on when it is opened again. */
        @Override
        void close() throws IOException;
    }

    /**
     * Plays a day of a hospital to a feed.
     *
     * @param host where the feed listens
     * @param visits how many visits
     * @param seed what the day is made from: the same one gives the same messages
     * @param faults whether messages are repeated, reordered and broken, and connections cut
     * @param log takes a line at a time
     * @return messages acknowledged
     */
    long simulate(String host, int port, int visits, long seed, boolean faults, Consumer<String> log)
            throws IOException;
}
