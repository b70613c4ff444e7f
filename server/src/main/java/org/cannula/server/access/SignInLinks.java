package org.cannula.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one link that signs a browser in: good once, void as soon as another one is made. Only its holder's terminal shows it. */
@Component
public class SignInLinks {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private @Nullable String open;

    /** A new token; the one before is void. */
    public synchronized String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        open = HexFormat.of().formatHex(bytes);
        return open;
    }

    /** Whether the token is the open one, which is used up by asking. */
    synchronized boolean use(String token) {
        if (open == null
                || !MessageDigest.isEqual(
                        open.getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8))) {
            return false;
        }
        open = null;
        return true;
    }
}
