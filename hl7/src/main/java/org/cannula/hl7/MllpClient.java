package org.cannula.hl7;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** A connection that sends a message and waits for its acknowledgement. */
final class MllpClient implements Closeable {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    private MllpClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    static MllpClient connect(SocketFactory sockets, String host, int port) throws IOException {
        Socket socket = sockets.createSocket();
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.setTcpNoDelay(true);
            return new MllpClient(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Sends a message; the acknowledgement. */
    Acknowledgement exchange(String message) throws IOException {
        send(message);
        byte[] answer = Mllp.read(in);
        if (answer == null) {
            throw new IOException("the connection ended before the acknowledgement");
        }
        return Acknowledgement.read(MessageText.decoded(answer));
    }

    /** Sends a message and waits for nothing. */
    void send(String message) throws IOException {
        Mllp.write(out, message);
    }

    /** Sends bytes as they are. */
    void raw(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
