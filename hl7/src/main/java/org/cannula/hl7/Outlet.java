package org.cannula.hl7;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** Where messages of charges go. A message may be delivered again, under the same control id, when its answer was lost. */
interface Outlet extends Closeable {

    /** Delivers a message; null where it was taken, else why it was refused. */
    @Nullable
    String deliver(FeedStore.Outgoing message) throws IOException;

    /** An outlet of {@code HOST:PORT} or a folder. */
    static Outlet of(String target, SocketFactory sockets) throws IOException {
        int colon = target.lastIndexOf(':');
        String port = target.substring(colon + 1);
        if (colon > 0 && !port.isEmpty() && port.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new ToSocket(sockets, target.substring(0, colon), Integer.parseInt(port));
        }
        return new ToFolder(Files.createDirectories(Path.of(target)));
    }

    /** To a listener of MLLP. */
    final class ToSocket implements Outlet {
        private final SocketFactory sockets;
        private final String host;
        private final int port;
        private @Nullable MllpClient client;

        ToSocket(SocketFactory sockets, String host, int port) {
            this.sockets = sockets;
            this.host = host;
            this.port = port;
        }

        @Override
        public @Nullable String deliver(FeedStore.Outgoing message) throws IOException {
            MllpClient open = client;
            try {
                if (open == null) {
                    open = MllpClient.connect(sockets, host, port);
                    client = open;
                }
                Acknowledgement answer = open.exchange(message.body());
                if (!answer.control().equals(message.control())) {
                    throw new IOException("an answer to another message");
                }
                return answer.code().equals("AA") || answer.code().equals("CA")
                        ? null
                        : answer.code() + " " + answer.says();
            } catch (IOException broken) {
                close();
                throw broken;
            }
        }

        @Override
        public void close() throws IOException {
            MllpClient open = client;
            client = null;
            if (open != null) {
                open.close();
            }
        }
    }

    /** Into a folder: a file a message, named by its control id, so that one delivered again is the same file. */
    record ToFolder(Path folder) implements Outlet {
        @Override
        public @Nullable String deliver(FeedStore.Outgoing message) throws IOException {
            Path part = folder.resolve(message.control() + ".part");
            try (FileChannel file = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                file.write(java.nio.ByteBuffer.wrap(message.body().getBytes(StandardCharsets.UTF_8)));
                file.force(true);
            }
            Files.move(part, folder.resolve(message.control() + ".hl7"), StandardCopyOption.ATOMIC_MOVE);
            return null;
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }
}
