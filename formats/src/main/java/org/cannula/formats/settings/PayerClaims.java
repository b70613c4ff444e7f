package org.cannula.formats.settings;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.cannula.claim.Claim;
import org.cannula.formats.x12.PaidClaims;
import org.jspecify.annotations.Nullable;

/**
 * The payer's numbers of claims, which a replacement or a void must name: from remittances (X12 835), or from a CSV with the
 * columns {@code claim} and {@code payerClaim}. Of several numbers of one claim the last one counts: it is the claim as it
 * stands with the payer.
 */
public final class PayerClaims {

    private static final int PEEK = 64;

    private final Map<String, String> numbers = new HashMap<>();

    /**
     * Adds what a file says.
     *
     * @throws FaultyFile with every fault, its line and column
     */
    public void add(InputStream in, String name) throws IOException, FaultyFile {
        BufferedInputStream bytes = new BufferedInputStream(in);
        bytes.mark(PEEK);
        String start = new String(bytes.readNBytes(PEEK), StandardCharsets.ISO_8859_1);
        bytes.reset();
        if (start.stripLeading().startsWith("ISA")) {
            PaidClaims.read(bytes, numbers::put);
            return;
        }
        SettingsTable table = new SettingsTable(name, "claim", "payerclaim");
        table.read(bytes, row -> {
            String claim = row.get("claim");
            String number = row.get("payerclaim");
            if (claim == null) {
                row.fault("claim", "the biller's number of a claim");
            } else if (number == null) {
                row.fault("payerclaim", "the payer's number of it");
            } else {
                numbers.put(claim, number);
            }
        });
        table.need("claim", "payerclaim");
        table.refuse();
    }

    /** The payer's number of a claim; null where no file told it. */
    public @Nullable String of(Claim claim) {
        return numbers.get(claim.id());
    }
}
