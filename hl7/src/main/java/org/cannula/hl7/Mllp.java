package org.cannula.hl7;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The minimal lower layer protocol: a message between a vertical tab, and a file separator with a carriage return. */
final class Mllp {

    /** No message of this kind is so long. */
    static final int LONGEST = 4 << 20;

    private static final int START = 0x0B;
    private static final int END = 0x1C;
    private static final int RETURN = 0x0D;

    private Mllp() {}

    /** A frame is longer than a message may be; the connection can only be closed. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        TooLong() {
            super("a message of more than " + (LONGEST >> 20) + " MB");
        }
    }

    /** The next message; null at the end of the stream. Bytes outside of frames, and a frame that is cut, are no message. */
    static byte @Nullable [] read(InputStream in) throws IOException {
        int b = in.read();
        while (b >= 0 && b != START) {
            b = in.read();
        }
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        b = b < 0 ? b : in.read();
        while (b >= 0) {
            if (b == START) {
                // The sender began anew: what came before is half a message, and it knows no answer to it.
                message.reset();
            } else if (b == END) {
                int next = in.read();
                if (next == RETURN || next < 0) {
                    return message.toByteArray();
                }
                message.write(b);
                b = next;
                continue;
            } else {
                if (message.size() >= LONGEST) {
                    throw new TooLong();
                }
                message.write(b);
            }
            b = in.read();
        }
        return null;
    }

    static void write(OutputStream out, String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        byte[] frame = new byte[bytes.length + 3];
        frame[0] = START;
        System.arraycopy(bytes, 0, frame, 1, bytes.length);
        frame[frame.length - 2] = END;
        frame[frame.length - 1] = RETURN;
        out.write(frame);
        out.flush();
    }
}
